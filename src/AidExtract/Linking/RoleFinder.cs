using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds who gives and who receives, by the frame of the verb and the words that name roles.</summary>
internal sealed class RoleFinder(LinkWords words, PartyReader parties, RoleMarks marks)
{
    private const int ReachBeyond = 3;

    /// <summary>The donor and the recipient of the figure at a node.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The node of the figure.</param>
    /// <param name="verb">The node of its verb.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="topic">What the sentence before was about.</param>
    public (Party Donor, Party Recipient) Find(LinkSentence sentence, int at, int verb, Figure figure, Topic topic)
    {
        var frame = sentence.Verb(verb).Frame;
        if (frame == VerbFrame.None && sentence.Verb(verb).Flow == Flow.Raised && figure.Kind != FigureKind.Ratio && !words.Is(figure.Unit, LinkClass.Folk))
        {
            // 为患者筹款: who raises money or goods does not give them, but it is told for whom.
            var aim = marks.Read(sentence, sentence.ClauseStart(verb), Math.Min(verb, at), isOwn: true).Recipient;
            return (Party.Unknown, aim.IsKnown ? aim : Beyond(sentence, at));
        }

        if (frame == VerbFrame.None || figure.Kind is not (FigureKind.Money or FigureKind.Count or FigureKind.Measure) || (frame is VerbFrame.Give or VerbFrame.Get && words.Is(figure.Unit, LinkClass.Folk)))
        {
            return (Party.Unknown, Party.Unknown);
        }

        var start = sentence.ClauseStart(verb);
        var (donor, recipient, isSource) = marks.Read(sentence, start, verb, isOwn: true);
        if (frame == VerbFrame.For && !parties.IsParty(recipient))
        {
            return (Party.Unknown, Party.Unknown);
        }

        var subject = SubjectOf(sentence, start, verb, topic.Subject, donor.IsKnown || recipient.IsKnown);
        if (Inside(sentence, start, Math.Max(at, sentence.ClauseEnd(verb)), at) is { } inside)
        {
            return (donor.IsKnown ? donor : inside.Giver, recipient.IsKnown ? recipient : inside.Taker.IsKnown ? inside.Taker : subject);
        }

        if (frame == VerbFrame.Get || isSource)
        {
            return (donor, recipient.IsKnown ? recipient : subject);
        }

        if (sentence.Verb(verb).Flow != Flow.Donation && IsDistributed(sentence, start, verb, recipient.IsKnown) && parties.Subject(sentence, start, verb) is { IsKnown: true } each)
        {
            return (donor.IsKnown ? donor : EarlierSubject(sentence, start), recipient.IsKnown ? recipient : each.By(PartyOrigin.Subject));
        }

        if (!donor.IsKnown && (verb < at || sentence.IsDisposed(at)))
        {
            donor = subject;
        }
        else if (!donor.IsKnown && !sentence.Governs(verb) && sentence.KindAt(sentence.Before(at)) == NodeKind.De)
        {
            // 某公司的3000万元捐款
            donor = parties.Subject(sentence, start, at).By(PartyOrigin.Subject);
        }

        // 红单住房每户补助3万元: what is aided piece by piece gives nothing.
        if (donor is { IsKnown: true, Origin: PartyOrigin.Subject } && !parties.IsParty(donor) && HasEach(sentence, start, verb))
        {
            donor = Party.Unknown;
        }

        // 贫困户每户补助3万元: people are not who allots public money.
        if (donor.IsKnown && !donor.IsProper && sentence.Verb(verb).Flow is Flow.Fiscal or Flow.Subsidy or Flow.Loan && parties.IsPeople(donor))
        {
            donor = Party.Unknown;
        }

        if (!recipient.IsKnown)
        {
            recipient = (verb < at ? parties.DirectObject(sentence, verb, at, frame, figure) : parties.Object(sentence, verb)).By(PartyOrigin.Object);
        }

        if (!recipient.IsKnown)
        {
            recipient = Beyond(sentence, at);
        }

        if (!recipient.IsKnown && frame == VerbFrame.Give && sentence.Verb(verb).Flow is Flow.Fiscal or Flow.Investment)
        {
            recipient = Site(sentence, start, at);
        }

        if (!recipient.IsKnown)
        {
            recipient = EarlierRecipient(sentence, start, verb, figure);
        }

        return (donor, recipient.IsKnown || !(TopicReader.IsFurther(sentence) || parties.IsTopic(donor, topic.Subject)) ? recipient : topic.Aim.By(PartyOrigin.SentenceBefore));
    }

    // The subject of the clause, of a relative clause, of a clause before, or of the sentence before.
    private Party SubjectOf(LinkSentence sentence, int start, int verb, Party topic, bool isMarked)
    {
        if (!isMarked && (sentence.KindAt(sentence.After(verb)) == NodeKind.De || (sentence.Is(sentence.After(verb), LinkClass.Link) && sentence.KindAt(sentence.After(sentence.After(verb))) == NodeKind.De)))
        {
            return parties.Adjacent(sentence, start, verb).By(PartyOrigin.Subject);
        }

        var subject = parties.Subject(sentence, start, verb).By(PartyOrigin.Subject);
        subject = subject.IsKnown ? subject : EarlierSubject(sentence, start);
        return subject.IsKnown || TopicReader.IsListed(sentence) || HasSubject(sentence, start) ? subject : topic.By(PartyOrigin.SentenceBefore);
    }

    // 两地计划建厂3个,再落实资金: a clause before has a subject of its own, whatever it is.
    private bool HasSubject(LinkSentence sentence, int clauseStart)
    {
        for (var clause = sentence.PreviousClause(clauseStart); clause >= 0; clause = sentence.PreviousClause(clause))
        {
            var end = sentence.ClauseEnd(clause);
            if (!sentence.Is(end - 1, LinkClass.Saying) && parties.Subject(sentence, clause, end) is { IsKnown: true } subject && subject.Span.End < sentence.Nodes[end - 1].Span.End)
            {
                return true;
            }
        }

        return false;
    }

    // 每名群众发放补助30元, 重建房屋的每户补助3万元: one of many is given to.
    private static bool IsDistributed(LinkSentence sentence, int start, int verb, bool isMarked)
    {
        while (start < verb && sentence.KindAt(start) == NodeKind.Adverb && !IsEach(sentence, start))
        {
            start++;
        }

        for (var k = start; k < verb; k++)
        {
            if (IsEach(sentence, k) && (k == start || sentence.KindAt(k - 1) == NodeKind.De || (!isMarked && sentence.KindAt(k - 1) == NodeKind.Noun && sentence.EndsIn(k - 1, LinkClass.People))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasEach(LinkSentence sentence, int start, int verb)
    {
        for (var k = start; k < verb; k++)
        {
            if (IsEach(sentence, k))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEach(LinkSentence sentence, int k) =>
        sentence.KindAt(k) == NodeKind.Adverb && sentence.Word(k)[0] == '每' && (sentence.Nodes[k].Entry < 0 || sentence.Is(k, LinkClass.Aggregate));

    // 获A捐赠X: who stands between receiving and giving; in a chain (收到A捐款3万元、B捐款2万元) the giver nearest to the figure.
    private (Party Giver, Party Taker)? Inside(LinkSentence sentence, int start, int end, int figure)
    {
        for (var k = start; k < end; k++)
        {
            if (words.Role(sentence.Nodes[k].Entry, RolePosition.Inside) is null)
            {
                continue;
            }

            var giver = ChainStart(sentence, k, figure) is > 0 and var chained && Giver(sentence, chained, figure, figure) is { IsKnown: true } last ? last : Giver(sentence, k + 1, end, figure);
            return giver.IsKnown ? (giver.By(PartyOrigin.Marker, sentence.Nodes[k].Span), parties.Subject(sentence, start, k).By(PartyOrigin.Subject)) : null;
        }

        return null;
    }

    // After the last figure and 、 before a figure, or -1.
    private static int ChainStart(LinkSentence sentence, int from, int figure)
    {
        for (var k = figure - 1; k > from; k--)
        {
            if (sentence.KindAt(k) == NodeKind.Figure && sentence.KindAt(k + 1) == NodeKind.Conjunction)
            {
                return k + 2;
            }
        }

        return -1;
    }

    private Party Giver(LinkSentence sentence, int from, int end, int figure)
    {
        for (var give = from; give < end && !(from <= figure && give == figure); give++)
        {
            if (sentence.Nodes[give].Kind == NodeKind.Verb && sentence.Verb(give).Frame is VerbFrame.Give or VerbFrame.Aid)
            {
                var giver = give > from ? parties.Span(sentence, from, give) : Party.Unknown;

                // 获得生活补助2000元: what the aid is for gives nothing.
                return sentence.Verb(give).Frame == VerbFrame.Give || sentence.Governs(give) || parties.IsParty(giver) ? giver : Party.Unknown;
            }
        }

        return Party.Unknown;
    }

    // 5万元给红星小学; 5万元,用于红星小学建设; 5万元,以奖金形式,用于优秀学生.
    private Party Beyond(LinkSentence sentence, int at)
    {
        var limit = sentence.ClauseEnd(at) + ReachBeyond;
        for (var k = sentence.After(at); k < sentence.Nodes.Length && k <= limit; k++)
        {
            if (sentence.KindAt(k) == NodeKind.Stop || (sentence.KindAt(k) == NodeKind.Figure && k > limit - ReachBeyond))
            {
                return Party.Unknown;
            }

            if (words.Role(sentence.Nodes[k].Entry, RolePosition.Beyond) is not null && parties.Object(sentence, k) is { IsKnown: true } party)
            {
                return party.By(PartyOrigin.Marker, sentence.Nodes[k].Span);
            }

            if (sentence.KindAt(k) == NodeKind.Comma && sentence.KindAt(k + 1) == NodeKind.Preposition && sentence.Word(k + 1) is "以")
            {
                limit = sentence.ClauseEnd(k) + ReachBeyond;
            }
        }

        return Party.Unknown;
    }

    // 在红星县投入3万元; 在红星县,公司投入3万元; 投入3万元,在红星县建校: where public money goes is who has it.
    private Party Site(LinkSentence sentence, int start, int at)
    {
        var limit = Math.Min(sentence.ClauseEnd(at) + 1, sentence.Nodes.Length - 1);
        for (var k = start; k <= limit; k++)
        {
            if (SiteAt(sentence, k) is { IsKnown: true } site && (k < at || k < limit || sentence.KindAt(k - 1) == NodeKind.Comma))
            {
                return site;
            }
        }

        return sentence.PreviousClause(start) is >= 0 and var before && SiteAt(sentence, before) is { IsKnown: true } topic && sentence.KindAt(start - 1) == NodeKind.Comma && !HasFigure(sentence, before, start) ? topic : Party.Unknown;
    }

    private Party SiteAt(LinkSentence sentence, int k)
    {
        if (sentence.KindAt(k) != NodeKind.Preposition || sentence.Word(k) is not "在")
        {
            return Party.Unknown;
        }

        var last = k;
        for (var next = k + 1; sentence.KindAt(next) is NodeKind.Noun or NodeKind.Conjunction && (sentence.KindAt(next) == NodeKind.Conjunction || sentence.Nodes[next].Place >= 0); next++)
        {
            last = next;
        }

        return last > k && sentence.KindAt(last) == NodeKind.Noun && sentence.KindAt(last + 1) is NodeKind.Verb or NodeKind.Activity or NodeKind.Comma or NodeKind.Modifier or NodeKind.Adverb
            ? parties.Named(sentence, k + 1, last).By(PartyOrigin.Marker, sentence.Nodes[k].Span)
            : Party.Unknown;
    }

    // 救助贫困患者30名,发放救助金6万元: the people who are counted as aided or visited.
    private Party Counted(LinkSentence sentence, int clause, int end)
    {
        var at = end - 1;
        while (at > clause && sentence.KindAt(at) is not (NodeKind.Figure or NodeKind.Verb))
        {
            at--;
        }

        var verb = sentence.KindAt(at) == NodeKind.Figure ? sentence.VerbBefore(at) : -1;
        if (verb < clause || !(sentence.Verb(verb).Frame == VerbFrame.Aid || sentence.Is(verb, LinkClass.Goal)))
        {
            return Party.Unknown;
        }

        return parties.Span(sentence, sentence.After(verb), at) is { IsKnown: true } people && parties.IsPeople(people) ? people : Party.Unknown;
    }

    private static bool HasFigure(LinkSentence sentence, int clause, int end)
    {
        for (var k = clause; k < end; k++)
        {
            if (sentence.KindAt(k) == NodeKind.Figure)
            {
                return true;
            }
        }

        return false;
    }

    private Party EarlierSubject(LinkSentence sentence, int clauseStart)
    {
        for (var clause = sentence.PreviousClause(clauseStart); clause >= 0; clause = sentence.PreviousClause(clause))
        {
            var end = sentence.ClauseEnd(clause);
            if (marks.Read(sentence, clause, end, isOwn: false).Donor is { IsKnown: true } marked)
            {
                return marked;
            }

            if (parties.Subject(sentence, clause, end) is { IsKnown: true } subject && subject.Span.End < sentence.Nodes[end - 1].Span.End && parties.IsParty(subject) && !(sentence.Is(end - 1, LinkClass.Saying) && parties.IsPeople(subject)))
            {
                return subject.By(PartyOrigin.EarlierSubject);
            }
        }

        return Party.Unknown;
    }

    // 帮扶红星村,投入资金; 派队伍赴灾区,拨付资金: whom the clauses before name.
    private Party EarlierRecipient(LinkSentence sentence, int clauseStart, int verb, Figure figure)
    {
        var isOther = parties.Subject(sentence, clauseStart, verb).IsKnown;
        for (var clause = sentence.PreviousClause(clauseStart); clause >= 0; clause = sentence.PreviousClause(clause))
        {
            var end = sentence.ClauseEnd(clause);
            if (sentence.Is(end - 1, LinkClass.Saying))
            {
                continue;
            }

            // 甲商会向红星小学捐款3万元,乙商会捐款2万元: another giver has another act.
            if (isOther && HasFigure(sentence, clause, end))
            {
                return Party.Unknown;
            }

            if (marks.Read(sentence, clause, end, marks.IsTopicalised(sentence, clause, end)).Recipient is { IsKnown: true } marked)
            {
                return marked;
            }

            if ((figure.Kind == FigureKind.Money || sentence.Verb(verb).Flow == Flow.Subsidy) && Counted(sentence, clause, end) is { IsKnown: true } counted)
            {
                return counted.By(PartyOrigin.EarlierObject);
            }

            // What is given with an amount of its own is an act of its own.
            for (var k = end - 1; k >= clause && sentence.KindAt(k) != NodeKind.Figure; k--)
            {
                if ((sentence.Nodes[k].Kind == NodeKind.Verb && sentence.Verb(k).Frame is VerbFrame.Aid or VerbFrame.Give && words.Role(sentence.Nodes[k].Entry, RolePosition.Pivot) is null) || sentence.Is(k, LinkClass.Goal))
                {
                    var party = parties.Object(sentence, k);
                    if (party.IsKnown)
                    {
                        return party.By(PartyOrigin.EarlierObject);
                    }
                }
            }
        }

        return Party.Unknown;
    }
}
