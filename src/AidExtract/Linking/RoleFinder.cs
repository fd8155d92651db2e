using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds who gives and who receives, by the frame of the verb and the words that name roles.</summary>
internal sealed class RoleFinder(LinkWords words, PartyReader parties, RoleMarks marks)
{
    private const int ReachBeyond = 3;
    private readonly EarlierClauses _earlier = new(words, parties, marks);
    private readonly GiverFinder _givers = new(words, parties);
    private readonly SiteFinder _sites = new(parties);

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

        // 商会从活动经费中拿出5万元: out of what, where another gives.
        if (isSource && frame == VerbFrame.Give && sentence.Verb(verb).Flow != Flow.Loan && donor.Marker.In(sentence.Text) == "从" && parties.Subject(sentence, start, verb).IsKnown)
        {
            (donor, isSource) = (Party.Unknown, false);
        }

        var subject = SubjectOf(sentence, start, verb, topic.Subject, donor.IsKnown || recipient.IsKnown);
        if (_givers.Find(sentence, start, Math.Max(at, sentence.ClauseEnd(verb)), at) is { } inside)
        {
            return (donor.IsKnown ? donor : inside.Giver, recipient.IsKnown ? recipient : inside.Taker.IsKnown ? inside.Taker : subject);
        }

        if (frame == VerbFrame.Get || isSource)
        {
            return (donor, recipient.IsKnown ? recipient : subject);
        }

        if (sentence.Verb(verb).Flow != Flow.Donation && IsDistributed(sentence, start, verb, recipient.IsKnown) && parties.Subject(sentence, start, verb) is { IsKnown: true } each)
        {
            return (donor.IsKnown ? donor : _earlier.Subject(sentence, start), recipient.IsKnown ? recipient : each.By(PartyOrigin.Subject));
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
            recipient = _sites.Find(sentence, start, at);
        }

        if (!recipient.IsKnown)
        {
            recipient = _earlier.Recipient(sentence, start, verb, figure);
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
        subject = subject.IsKnown ? subject : _earlier.Subject(sentence, start);
        return subject.IsKnown || TopicReader.IsListed(sentence) || IsPointing(sentence, start, verb) || HasSubject(sentence, start) ? subject : topic.By(PartyOrigin.SentenceBefore);
    }

    // 该会 of which nothing is known: whoever it is, it is not the topic.
    private static bool IsPointing(LinkSentence sentence, int start, int verb)
    {
        while (start < verb && sentence.KindAt(start) is NodeKind.Adverb or NodeKind.Time)
        {
            start++;
        }

        return start < verb && sentence.Word(start)[0] == KnownOrganisations.Back;
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
}
