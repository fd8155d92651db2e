using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;
using AidExtract.Text;

namespace AidExtract.Linking;

/// <summary>Finds who gives and who receives, by the frame of the verb and the words that name roles.</summary>
internal sealed class RoleFinder(LinkWords words, PlaceContext context)
{
    private const int LongestName = 100;
    private const int ReachBeyond = 3;
    private const int LongestTail = 4;
    private const int LongestAnaphor = 5;
    private const char Back = '该';
    private readonly Dictionary<char, Party> _known = [];

    /// <summary>The donor and the recipient of the figure at a node.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The node of the figure.</param>
    /// <param name="verb">The node of its verb.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="topic">What the sentence before was about.</param>
    public (Party Donor, Party Recipient) Find(LinkSentence sentence, int at, int verb, Figure figure, Topic topic)
    {
        var frame = sentence.Verb(verb).Frame;
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
            recipient = verb < at ? DirectObject(sentence, verb, at, frame, figure) : Object(sentence, verb);
        }

        if (!recipient.IsKnown)
        {
            recipient = Beyond(sentence, at);
        }

        if (!recipient.IsKnown)
        {
            recipient = EarlierRecipient(sentence, start);
        }

        return (donor, recipient.IsKnown || !IsFurther(sentence) ? recipient : topic.Aim);
    }

    // The organisation itself in 商业总会的救援物资车.
    private void Remember(Party party)
    {
        var end = party.Name.IndexOf('的', StringComparison.Ordinal);
        var name = end > 0 ? party.Name[..end] : party.Name;
        if (name[0] != Back && (words.EndingIn(name, LinkClass.Kind, out _) > 0 || words.EndingIn(name, LinkClass.Ending, out _) > 0))
        {
            _known[name[^1]] = new Party(name, party.Span with { End = party.Span.Start + name.Length }, true);
        }
    }

    // 该商会: the last organisation of its kind.
    private Party Resolve(Party party) =>
        party.IsKnown && party.Name[0] == Back && party.Name.Length <= LongestAnaphor && words.Is(party.Name.AsSpan(1), LinkClass.Kind) && _known.TryGetValue(party.Name[^1], out var meant) ? meant : party;

    // 此外, 其中: it goes on from the sentence before.
    private static bool IsFurther(LinkSentence sentence) => sentence.Is(0, LinkClass.Further) || sentence.KindAt(0) == NodeKind.Part;

    // The subject of the clause, of a relative clause, of a clause before, or of the sentence before.
    private Party SubjectOf(LinkSentence sentence, int start, int verb, Party topic, bool isMarked)
    {
        if (!isMarked && (sentence.KindAt(sentence.After(verb)) == NodeKind.De || (sentence.Is(sentence.After(verb), LinkClass.Link) && sentence.KindAt(sentence.After(sentence.After(verb))) == NodeKind.De)))
        {
            return Adjacent(sentence, start, verb);
        }

        var subject = Subject(sentence, start, verb);
        subject = subject.IsKnown ? subject : EarlierSubject(sentence, start);
        return subject.IsKnown ? subject : topic;
    }

    // 社会福利处每月发放的津贴: the name directly before the verb of a relative clause.
    private Party Adjacent(LinkSentence sentence, int start, int verb)
    {
        var last = sentence.Before(verb);
        while (last >= start && sentence.KindAt(last) is NodeKind.Adverb or NodeKind.Time or NodeKind.Number)
        {
            last = sentence.Before(last);
        }

        var first = last;
        while (first > start && sentence.KindAt(first - 1) is NodeKind.Noun or NodeKind.Conjunction or NodeKind.Pronoun)
        {
            first--;
        }

        return last >= start && sentence.KindAt(last) == NodeKind.Noun ? Named(sentence, first, last) : Party.Unknown;
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
            if (kind == NodeKind.Noun && sentence.Is(k, LinkClass.Status))
            {
                break;
            }

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
                || (kind == NodeKind.Activity && (k == first || EndsName(sentence, k + 1)))
                || (kind == NodeKind.Verb && !sentence.Governs(k))))
            {
                break;
            }
        }

        return last < first ? Party.Unknown : Named(sentence, first, last);
    }

    // 监督管理局, 共享经济信息咨询公司: a word of activity inside a name, which goes on to the kind of organisation.
    private static bool EndsName(LinkSentence sentence, int k)
    {
        for (var last = k + LongestTail; k < last; k++)
        {
            var isInside = sentence.KindAt(k) is NodeKind.Noun or NodeKind.Activity || (sentence.KindAt(k) == NodeKind.Verb && !sentence.Governs(k));
            if (!isInside || sentence.Nodes[k].Place >= 0)
            {
                return false;
            }

            if (sentence.KindAt(k) == NodeKind.Noun && (sentence.EndsIn(k, LinkClass.Ending) || sentence.EndsIn(k, LinkClass.Kind)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a sentence is about, for the next: its first subject that is a party, and the last party to which something is given.</summary>
    public Topic TopicOf(LinkSentence sentence, Topic before)
    {
        Party subject = Party.Unknown, aim = Party.Unknown;
        for (var start = 0; start < sentence.Nodes.Length; start = sentence.ClauseEnd(start) + 1)
        {
            var end = sentence.ClauseEnd(start);
            if (end > start && !subject.IsKnown && Subject(sentence, start, end) is { IsKnown: true } own && own.Span.End < sentence.Nodes[end - 1].Span.End && IsParty(own))
            {
                subject = own;
            }

            if (end > start && Subject(sentence, start, end) is { IsKnown: true } named)
            {
                Remember(named);
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
                isSource |= source is not null;
            }
        }

        return (donor, recipient, isSource);
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
            else if (k == first && (kind is NodeKind.Verb or NodeKind.Adverb || sentence.Is(k, LinkClass.Link)))
            {
                first += kind == NodeKind.Verb ? 0 : 1;
            }
            else if (kind is NodeKind.Preposition or NodeKind.Adverb or NodeKind.Link or NodeKind.Etc && !LeadsOn(sentence, k) || sentence.Nodes[k].IsBreak || (kind is NodeKind.Verb && sentence.Governs(k) && !EndsInDe(sentence, k, limit)))
            {
                break;
            }
        }

        return last < first ? Party.Unknown : Named(sentence, first, last);
    }

    // 意大利等13个国家, 疫情较为严重的国家: what does not end a name.
    private static bool LeadsOn(LinkSentence sentence, int k) => sentence.KindAt(k) switch
    {
        NodeKind.Etc => sentence.KindAt(k + 1) is NodeKind.Figure or NodeKind.Noun or NodeKind.Modifier,
        NodeKind.Adverb => sentence.KindAt(k + 1) == NodeKind.Modifier && sentence.KindAt(k + 2) == NodeKind.De,
        _ => false,
    };

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
            var counted = NounPhraseReader.Right(sentence, sentence.After(at), Heads.Nouns, keepPlaces: true);
            return counted.Exists ? Named(sentence, counted.First, counted.Head) : Span(sentence, first, at);
        }

        var last = -1;
        var held = -1;
        for (var k = first; k < at && sentence.KindAt(k) is NodeKind.Noun or NodeKind.Conjunction or NodeKind.Modifier or NodeKind.Pronoun; k++)
        {
            held = k;
            if (sentence.Nodes[k].Place >= 0 || (sentence.KindAt(k - 1) == NodeKind.Pronoun && words.Is(sentence.Nodes[k].Entry, LinkClass.Ending)) || (sentence.KindAt(k) == NodeKind.Pronoun && sentence.EndsIn(k, LinkClass.Ending)) || words.EndingIn(sentence.Word(k), LinkClass.Kind, out _) > 0 || words.EndingIn(sentence.Word(k), LinkClass.People, out _) > 0)
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
        var end = sentence.ClauseEnd(at);
        for (var k = sentence.After(at); k < sentence.Nodes.Length && k <= end + ReachBeyond; k++)
        {
            if (sentence.KindAt(k) == NodeKind.Stop || (sentence.KindAt(k) == NodeKind.Figure && k >= end))
            {
                return Party.Unknown;
            }

            if (words.Role(sentence.Nodes[k].Entry, RolePosition.Beyond) is not null && Object(sentence, k) is { IsKnown: true } party)
            {
                return party;
            }
        }

        return Party.Unknown;
    }

    // 白石村修路: where a name begins with a place, it ends with the last place, organisation or people.
    private int LastNamed(LinkSentence sentence, NounPhrase phrase)
    {
        var last = phrase.Head;
        if (sentence.Nodes[phrase.First].Place >= 0)
        {
            while (last > phrase.First && sentence.Nodes[last].Place < 0 && words.EndingIn(sentence.Word(last), LinkClass.Kind, out _) == 0
                && words.EndingIn(sentence.Word(last), LinkClass.People, out _) == 0 && words.EndingIn(sentence.Word(last), LinkClass.Ending, out _) == 0)
            {
                last--;
            }
        }

        return last;
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

            if (Subject(sentence, clause, end) is { IsKnown: true } subject && subject.Span.End < sentence.Nodes[end - 1].Span.End && IsParty(subject))
            {
                return subject;
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
                    var party = Object(sentence, k);
                    if (party.IsKnown)
                    {
                        return party;
                    }
                }
            }
        }

        return Party.Unknown;
    }

    // The party that follows a verb.
    private Party Object(LinkSentence sentence, int verb)
    {
        var first = sentence.After(verb);
        while (sentence.KindAt(first) is NodeKind.Verb or NodeKind.Activity or NodeKind.Adverb or NodeKind.Particle or NodeKind.Link)
        {
            first = sentence.After(first);
        }

        var phrase = NounPhraseReader.Right(sentence, first, Heads.Nouns, keepPlaces: true);
        if (!phrase.Exists && (uint)first < (uint)sentence.Nodes.Length && sentence.Nodes[first].Place >= 0)
        {
            phrase = new NounPhrase(first, first);
        }

        if (phrase.Exists && sentence.After(phrase.Head) is var etc && sentence.KindAt(etc) == NodeKind.Etc)
        {
            // 湖南、广东等7省份受灾地区
            var next = sentence.KindAt(etc + 1) == NodeKind.Figure ? etc + 2 : etc + 1;
            phrase = NounPhraseReader.Right(sentence, next, Heads.Nouns, keepPlaces: true) is { Exists: true } summed ? phrase with { Head = summed.Head } : phrase;
        }

        return phrase.Exists && Named(sentence, phrase.First, LastNamed(sentence, phrase)) is var party && IsParty(party) ? party : Party.Unknown;
    }

    private bool IsParty(Party party) =>
        party.IsKnown && (party.IsProper || context.In(party.Span) is not null || words.EndingIn(party.Name, LinkClass.Ending, out _) > 0 || words.EndingIn(party.Name, LinkClass.Kind, out _) > 0 || words.EndingIn(party.Name, LinkClass.People, out _) > 0);

    private Party Named(LinkSentence sentence, int first, int last)
    {
        var span = new Span(sentence.Nodes[first].Span.Start, sentence.Nodes[last].Span.End);
        if (span.Length > LongestName)
        {
            return Party.Unknown;
        }

        return context.Meant(sentence.Text.AsSpan(span.Start, span.Length)) is { } meant && span.Length == 2
            ? new Party(meant.Name, meant.Span, true)
            : Resolve(new Party(sentence.Slice(first, last), span, sentence.Nodes[last].Tag is "nt" or "nr" or "nrt" or "nrfg"));
    }
}
