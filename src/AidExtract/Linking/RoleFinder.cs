using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;
using AidExtract.Text;

namespace AidExtract.Linking;

/// <summary>Finds who gives and who receives, by the frame of the verb and the words that name roles.</summary>
internal sealed class RoleFinder(LinkWords words, PlaceContext context)
{
    private const int LongestName = 80;

    /// <summary>The donor and the recipient of the figure at a node.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The node of the figure.</param>
    /// <param name="verb">The node of its verb.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="topic">The subject of the sentence before, or unknown.</param>
    public (Party Donor, Party Recipient) Find(LinkSentence sentence, int at, int verb, Figure figure, Party topic)
    {
        var frame = sentence.Verb(verb).Frame;
        if (frame == VerbFrame.None || figure.Kind == FigureKind.Ratio || (frame != VerbFrame.Aid && words.Is(figure.Unit, LinkClass.Folk)))
        {
            return (Party.Unknown, Party.Unknown);
        }

        var start = sentence.ClauseStart(verb);
        var (donor, recipient) = Marked(sentence, start, verb);
        var subject = Subject(sentence, start, verb);
        if (!subject.IsKnown)
        {
            subject = EarlierSubject(sentence, start);
        }

        if (!subject.IsKnown)
        {
            subject = topic;
        }

        if (Inside(sentence, start, at) is { } inside)
        {
            return (donor.IsKnown ? donor : inside.Giver, recipient.IsKnown ? recipient : inside.Taker.IsKnown ? inside.Taker : subject);
        }

        if (frame == VerbFrame.Get)
        {
            return (donor, recipient.IsKnown ? recipient : subject);
        }

        if (!donor.IsKnown)
        {
            donor = subject;
        }

        if (!recipient.IsKnown)
        {
            recipient = DirectObject(sentence, verb, at, frame, figure);
        }

        if (!recipient.IsKnown)
        {
            recipient = Beyond(sentence, at);
        }

        return (donor, recipient.IsKnown ? recipient : EarlierRecipient(sentence, start));
    }

    /// <summary>The subject of the clause that begins at a node, up to its verb or any other predicate.</summary>
    public Party Subject(LinkSentence sentence, int start, int verb)
    {
        var first = start;
        while (first < verb && (sentence.KindAt(first) is NodeKind.Adverb or NodeKind.Time or NodeKind.Number or NodeKind.Locative or NodeKind.Quote or NodeKind.Conjunction or NodeKind.Particle
            || sentence.Is(first, LinkClass.Aggregate)))
        {
            first++;
        }

        if (sentence.KindAt(first) == NodeKind.Pronoun && sentence.KindAt(first + 1) is not (NodeKind.Noun or NodeKind.Conjunction))
        {
            return Party.Unknown;
        }

        var last = -1;
        for (var k = first; k < verb; k++)
        {
            var kind = sentence.KindAt(k);
            if (kind is NodeKind.Noun or NodeKind.Close)
            {
                last = k;
            }
            else if (kind == NodeKind.Open && sentence.Partner(k) > k && sentence.Partner(k) < verb)
            {
                k = last = sentence.Partner(k);
            }
            else if (!(kind is NodeKind.Modifier or NodeKind.Number or NodeKind.Conjunction or NodeKind.Quote or NodeKind.Pronoun or NodeKind.Figure
                || (kind == NodeKind.De && last >= 0)
                || (kind == NodeKind.Activity && sentence.KindAt(k + 1) == NodeKind.Noun)
                || (kind == NodeKind.Verb && !sentence.Governs(k))))
            {
                break;
            }
        }

        return last < first ? Party.Unknown : Named(sentence, first, last);
    }

    /// <summary>The subject of the last clause of a sentence that has one, as the topic of the next.</summary>
    public Party Topic(LinkSentence sentence)
    {
        var start = 0;
        while (start < sentence.Nodes.Length)
        {
            var end = sentence.ClauseEnd(start);
            for (var k = start; k < end; k++)
            {
                if (sentence.Nodes[k].Kind == NodeKind.Verb && sentence.Governs(k))
                {
                    var subject = Subject(sentence, start, k);
                    return subject.IsKnown && IsParty(subject) ? subject : Party.Unknown;
                }
            }

            start = end + 1;
        }

        return Party.Unknown;
    }

    // 向 为 给 由 and what follows each, before the verb.
    private (Party Donor, Party Recipient) Marked(LinkSentence sentence, int start, int verb)
    {
        Party donor = Party.Unknown, recipient = Party.Unknown;
        for (var k = start; k < verb; k++)
        {
            if (words.Role(sentence.Nodes[k].Entry, RolePosition.Before) is not { } isRecipient || sentence.Nodes[k].Kind == NodeKind.Verb && sentence.Governs(k) && k + 1 == verb)
            {
                continue;
            }

            var party = Span(sentence, k + 1, verb);
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
            }
        }

        return (donor, recipient);
    }

    // The name that begins at a node: nouns with 的 and figures, up to a verb, preposition or adverb.
    private Party Span(LinkSentence sentence, int first, int limit)
    {
        var last = -1;
        for (var k = first; k < limit; k++)
        {
            var kind = sentence.KindAt(k);
            if (kind is NodeKind.Noun or NodeKind.Pronoun || (kind == NodeKind.Close && sentence.Partner(k) >= first))
            {
                last = k;
            }
            else if (kind is NodeKind.Preposition or NodeKind.Adverb or NodeKind.Link or NodeKind.Etc || sentence.Nodes[k].IsBreak || (kind is NodeKind.Verb && sentence.Governs(k) && !EndsInDe(sentence, k, limit)))
            {
                break;
            }
        }

        return last < first ? Party.Unknown : Named(sentence, first, last);
    }

    // 缺乏经济来源的老人: a verb inside the name, if 的 and a noun follow before the name ends.
    private static bool EndsInDe(LinkSentence sentence, int k, int limit)
    {
        for (; k < limit && !sentence.Nodes[k].IsBreak; k++)
        {
            if (sentence.KindAt(k) == NodeKind.De)
            {
                return sentence.KindAt(k + 1) is NodeKind.Noun or NodeKind.Modifier;
            }
        }

        return false;
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
                    var giver = give > k + 1 ? Span(sentence, k + 1, give) : Party.Unknown;
                    return giver.IsKnown ? (giver, Subject(sentence, start, k)) : null;
                }
            }

            return null;
        }

        return null;
    }

    // 资助贫困学生60名, 捐赠红星小学图书600册.
    private Party DirectObject(LinkSentence sentence, int verb, int at, VerbFrame frame, Figure figure)
    {
        var first = sentence.After(verb);
        while (sentence.KindAt(first) is NodeKind.Particle)
        {
            first = sentence.After(first);
        }

        if (frame == VerbFrame.Aid && figure.Kind == FigureKind.Count && words.Is(figure.Unit, LinkClass.Folk))
        {
            var counted = NounPhraseReader.Right(sentence, sentence.After(at), isEvent: false, keepPlaces: true);
            return counted.Exists ? Named(sentence, counted.First, counted.Head) : Span(sentence, first, at);
        }

        var last = -1;
        var held = -1;
        for (var k = first; k < at && sentence.KindAt(k) is NodeKind.Noun or NodeKind.Conjunction or NodeKind.Modifier or NodeKind.Pronoun; k++)
        {
            held = k;
            if (sentence.Nodes[k].Place >= 0 || sentence.KindAt(k) == NodeKind.Pronoun || words.EndingIn(sentence.Word(k), LinkClass.Kind, out _) > 0 || words.EndingIn(sentence.Word(k), LinkClass.People, out _) > 0)
            {
                last = k;
            }
        }

        // What is left before the figure must name the goods or the money, unless the verb aids its object.
        return last < first || (last == held && frame != VerbFrame.Aid && figure.Kind != FigureKind.Money) ? Party.Unknown : Named(sentence, first, last);
    }

    // 5万元给红星小学; 5万元,用于红星小学建设.
    private Party Beyond(LinkSentence sentence, int at)
    {
        for (var k = sentence.After(at); k < sentence.Nodes.Length && k <= sentence.ClauseEnd(at) + 3; k++)
        {
            if (sentence.KindAt(k) is NodeKind.Stop or NodeKind.Figure)
            {
                return Party.Unknown;
            }

            if (words.Role(sentence.Nodes[k].Entry, RolePosition.Beyond) is null)
            {
                continue;
            }

            var phrase = NounPhraseReader.Right(sentence, sentence.After(k), isEvent: false, keepPlaces: true);
            if (!phrase.Exists && sentence.KindAt(sentence.After(k)) == NodeKind.Noun && sentence.Nodes[sentence.After(k)].Place >= 0)
            {
                phrase = new NounPhrase(sentence.After(k), sentence.After(k));
            }

            if (phrase.Exists && Named(sentence, phrase.First, phrase.Head) is var party && IsParty(party))
            {
                return party;
            }
        }

        return Party.Unknown;
    }

    private Party EarlierSubject(LinkSentence sentence, int clauseStart)
    {
        for (var clause = sentence.PreviousClause(clauseStart); clause >= 0; clause = sentence.PreviousClause(clause))
        {
            var end = sentence.ClauseEnd(clause);
            var predicate = clause;
            while (predicate < end && !(sentence.Nodes[predicate].Kind == NodeKind.Verb && sentence.Governs(predicate)) && sentence.Nodes[predicate].Kind != NodeKind.Activity)
            {
                predicate++;
            }

            if (predicate < end && Subject(sentence, clause, predicate) is { IsKnown: true } subject && IsParty(subject))
            {
                return subject;
            }
        }

        return Party.Unknown;
    }

    // 帮扶红星村,投入资金: whom the clause before names.
    private Party EarlierRecipient(LinkSentence sentence, int clauseStart)
    {
        for (var clause = sentence.PreviousClause(clauseStart); clause >= 0; clause = sentence.PreviousClause(clause))
        {
            var end = sentence.ClauseEnd(clause);
            for (var k = clause; k < end; k++)
            {
                if (sentence.Nodes[k].Kind == NodeKind.Verb && sentence.Verb(k).Frame == VerbFrame.Aid
                    && NounPhraseReader.Right(sentence, sentence.After(k), isEvent: false, keepPlaces: true) is { Exists: true } phrase
                    && Named(sentence, phrase.First, phrase.Head) is var party && IsParty(party))
                {
                    return party;
                }
            }
        }

        return Party.Unknown;
    }

    private bool IsParty(Party party) =>
        context.In(party.Span) is not null || words.EndingIn(party.Name, LinkClass.Kind, out _) > 0 || words.EndingIn(party.Name, LinkClass.People, out _) > 0;

    private Party Named(LinkSentence sentence, int first, int last)
    {
        var span = new Span(sentence.Nodes[first].Span.Start, sentence.Nodes[last].Span.End);
        if (span.Length > LongestName)
        {
            return Party.Unknown;
        }

        return context.Meant(sentence.Text.AsSpan(span.Start, span.Length)) is { } meant && span.Length == 2
            ? new Party(meant.Name, meant.Span)
            : new Party(sentence.Slice(first, last), span);
    }
}
