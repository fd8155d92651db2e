using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds who gives and who receives, by the frame of the verb and the words that name roles.</summary>
internal sealed class RoleFinder(LinkWords words, PartyReader parties)
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
        if (frame == VerbFrame.None && sentence.Verb(verb).Flow == Flow.Raised && figure.Kind == FigureKind.Money)
        {
            // 为患者筹款: who raises money does not give it, but it is told for whom.
            var aim = Marked(sentence, sentence.ClauseStart(verb), Math.Min(verb, at), isOwn: true).Recipient;
            return (Party.Unknown, aim.IsKnown ? aim : Beyond(sentence, at));
        }

        if (frame == VerbFrame.None || figure.Kind is not (FigureKind.Money or FigureKind.Count or FigureKind.Measure) || (frame != VerbFrame.Aid && words.Is(figure.Unit, LinkClass.Folk)))
        {
            return (Party.Unknown, Party.Unknown);
        }

        var start = sentence.ClauseStart(verb);
        var (donor, recipient, isSource) = Marked(sentence, start, Math.Min(verb, at), isOwn: true);
        var subject = SubjectOf(sentence, start, verb, topic.Subject, donor.IsKnown || recipient.IsKnown);
        if (Inside(sentence, start, Math.Max(at, sentence.ClauseEnd(verb))) is { } inside)
        {
            return (donor.IsKnown ? donor : inside.Giver, recipient.IsKnown ? recipient : inside.Taker.IsKnown ? inside.Taker : subject);
        }

        if (frame == VerbFrame.Get || isSource)
        {
            return (donor, recipient.IsKnown ? recipient : subject);
        }

        if (!donor.IsKnown && (verb < at || sentence.IsDisposed(at)))
        {
            donor = subject;
        }

        if (!recipient.IsKnown)
        {
            recipient = (verb < at ? parties.DirectObject(sentence, verb, at, frame, figure) : parties.Object(sentence, verb)).By(PartyOrigin.Object);
        }

        if (!recipient.IsKnown)
        {
            recipient = Beyond(sentence, at);
        }

        if (!recipient.IsKnown)
        {
            recipient = EarlierRecipient(sentence, start);
        }

        return (donor, recipient.IsKnown || !IsFurther(sentence) ? recipient : topic.Aim.By(PartyOrigin.SentenceBefore));
    }

    /// <summary>What a sentence is about, for the next: its first subject that is a party, and the last party to which something is given.</summary>
    public Topic TopicOf(LinkSentence sentence, Topic before)
    {
        Party subject = Party.Unknown, aim = Party.Unknown;
        for (var start = 0; start < sentence.Nodes.Length; start = sentence.ClauseEnd(start) + 1)
        {
            var end = sentence.ClauseEnd(start);
            if (end > start && !subject.IsKnown && parties.Subject(sentence, start, end) is { IsKnown: true } own && own.Span.End < sentence.Nodes[end - 1].Span.End && parties.IsParty(own))
            {
                subject = own;
            }

            if (end > start && parties.Subject(sentence, start, end) is { IsKnown: true } named)
            {
                parties.Remember(named);
            }

            for (var k = start; k < end; k++)
            {
                if (sentence.Governs(k) && sentence.Verb(k).Frame == VerbFrame.Give && Marked(sentence, start, k, isOwn: true).Recipient is { IsKnown: true } recipient)
                {
                    aim = recipient;
                }
            }
        }

        return new Topic(subject, aim.IsKnown ? aim : before.Aim);
    }

    // 此外, 其中: it goes on from the sentence before.
    private static bool IsFurther(LinkSentence sentence) => sentence.Is(0, LinkClass.Further) || sentence.KindAt(0) == NodeKind.Part;

    // The subject of the clause, of a relative clause, of a clause before, or of the sentence before.
    private Party SubjectOf(LinkSentence sentence, int start, int verb, Party topic, bool isMarked)
    {
        if (!isMarked && (sentence.KindAt(sentence.After(verb)) == NodeKind.De || (sentence.Is(sentence.After(verb), LinkClass.Link) && sentence.KindAt(sentence.After(sentence.After(verb))) == NodeKind.De)))
        {
            return parties.Adjacent(sentence, start, verb).By(PartyOrigin.Subject);
        }

        var subject = parties.Subject(sentence, start, verb).By(PartyOrigin.Subject);
        subject = subject.IsKnown ? subject : EarlierSubject(sentence, start);
        return subject.IsKnown ? subject : topic.By(PartyOrigin.SentenceBefore);
    }

    // 向 为 给 由 and what follows each, before the verb.
    private (Party Donor, Party Recipient, bool IsSource) Marked(LinkSentence sentence, int start, int verb, bool isOwn)
    {
        Party donor = Party.Unknown, recipient = Party.Unknown;
        var isSource = false;
        for (var k = start; k < verb; k++)
        {
            var source = words.Role(sentence.Nodes[k].Entry, RolePosition.Source);
            var own = isOwn ? words.Role(sentence.Nodes[k].Entry, RolePosition.Own) : null;
            if ((words.Role(sentence.Nodes[k].Entry, RolePosition.Before) ?? own ?? source) is not { } isRecipient || sentence.Nodes[k].Kind == NodeKind.Verb && sentence.Governs(k) && k + 1 == verb)
            {
                continue;
            }

            var party = parties.Span(sentence, k + 1, verb).By(PartyOrigin.Marker, sentence.Nodes[k].Span);
            if (!party.IsKnown)
            {
                continue;
            }

            if (isRecipient)
            {
                recipient = party;
            }
            else
            {
                donor = party;
                isSource |= source is not null;
            }
        }

        return (donor, recipient, isSource);
    }

    // 获A捐赠X: who stands between receiving and giving.
    private (Party Giver, Party Taker)? Inside(LinkSentence sentence, int start, int at)
    {
        for (var k = start; k < at; k++)
        {
            if (words.Role(sentence.Nodes[k].Entry, RolePosition.Inside) is null)
            {
                continue;
            }

            for (var give = k + 1; give < at; give++)
            {
                if (sentence.Nodes[give].Kind == NodeKind.Verb && sentence.Verb(give).Frame is VerbFrame.Give or VerbFrame.Aid)
                {
                    var giver = give > k + 1 ? parties.Span(sentence, k + 1, give) : Party.Unknown;
                    return giver.IsKnown ? (giver.By(PartyOrigin.Marker, sentence.Nodes[k].Span), parties.Subject(sentence, start, k).By(PartyOrigin.Subject)) : null;
                }
            }

            return null;
        }

        return null;
    }

    // 5万元给红星小学; 5万元,用于红星小学建设.
    private Party Beyond(LinkSentence sentence, int at)
    {
        var end = sentence.ClauseEnd(at);
        for (var k = sentence.After(at); k < sentence.Nodes.Length && k <= end + ReachBeyond; k++)
        {
            if (sentence.KindAt(k) == NodeKind.Stop || (sentence.KindAt(k) == NodeKind.Figure && k >= end))
            {
                return Party.Unknown;
            }

            if (words.Role(sentence.Nodes[k].Entry, RolePosition.Beyond) is not null && parties.Object(sentence, k) is { IsKnown: true } party)
            {
                return party.By(PartyOrigin.Marker, sentence.Nodes[k].Span);
            }
        }

        return Party.Unknown;
    }

    private Party EarlierSubject(LinkSentence sentence, int clauseStart)
    {
        for (var clause = sentence.PreviousClause(clauseStart); clause >= 0; clause = sentence.PreviousClause(clause))
        {
            var end = sentence.ClauseEnd(clause);
            if (Marked(sentence, clause, end, isOwn: false).Donor is { IsKnown: true } marked)
            {
                return marked;
            }

            if (parties.Subject(sentence, clause, end) is { IsKnown: true } subject && subject.Span.End < sentence.Nodes[end - 1].Span.End && parties.IsParty(subject))
            {
                return subject.By(PartyOrigin.EarlierSubject);
            }
        }

        return Party.Unknown;
    }

    // 帮扶红星村,投入资金; 派队伍赴灾区,拨付资金: whom the clauses before name.
    private Party EarlierRecipient(LinkSentence sentence, int clauseStart)
    {
        for (var clause = sentence.PreviousClause(clauseStart); clause >= 0; clause = sentence.PreviousClause(clause))
        {
            var end = sentence.ClauseEnd(clause);
            if (Marked(sentence, clause, end, isOwn: false).Recipient is { IsKnown: true } marked)
            {
                return marked;
            }

            // What is given with an amount of its own is an act of its own.
            for (var k = end - 1; k >= clause && sentence.KindAt(k) != NodeKind.Figure; k--)
            {
                if ((sentence.Nodes[k].Kind == NodeKind.Verb && sentence.Verb(k).Frame is VerbFrame.Aid or VerbFrame.Give) || sentence.Is(k, LinkClass.Goal))
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
