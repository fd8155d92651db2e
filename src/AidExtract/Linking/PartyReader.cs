using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;
using AidExtract.Text;

namespace AidExtract.Linking;

/// <summary>Reads the names of parties: subjects, objects, and what prepositions introduce.</summary>
internal sealed class PartyReader(LinkWords words, PlaceContext context)
{
    private const int LongestName = 100;
    private const int LongestTail = 4;
    private const int LongestAnaphor = 5;
    private const char Back = '该';
    private readonly Dictionary<char, Party> _known = [];

    /// <summary>The subject of the clause that begins at a node, up to its verb or any other predicate.</summary>
    public Party Subject(LinkSentence sentence, int start, int verb)
    {
        var first = start;
        while (first < verb && (sentence.KindAt(first) is NodeKind.Adverb or NodeKind.Time or NodeKind.Number or NodeKind.Locative or NodeKind.Quote or NodeKind.Conjunction or NodeKind.Particle or NodeKind.Link
            || sentence.Is(first, LinkClass.Aggregate)))
        {
            first++;
        }

        // 来自宁波的企业家
        if (first < verb && words.Role(sentence.Nodes[first].Entry, RolePosition.Origin) is not null)
        {
            while (first < verb && sentence.KindAt(first) != NodeKind.De)
            {
                first++;
            }

            first++;
        }

        var last = -1;
        if (sentence.KindAt(first) == NodeKind.Pronoun && sentence.KindAt(first + 1) is not (NodeKind.Noun or NodeKind.Conjunction))
        {
            // 我国, 本县
            if (first >= verb || sentence.Word(first) is [Back, ..] or [_] || !sentence.EndsIn(first, LinkClass.Ending))
            {
                return Party.Unknown;
            }

            last = first;
        }

        for (var k = first; k < verb; k++)
        {
            var kind = sentence.KindAt(k);
            if (kind == NodeKind.Noun && sentence.Is(k, LinkClass.Status))
            {
                break;
            }

            if (kind is NodeKind.Noun or NodeKind.Close || (last == k - 1 && IsNameEnd(sentence, k)))
            {
                last = k;
            }
            else if (kind == NodeKind.Open && sentence.Partner(k) > k && sentence.Partner(k) < verb)
            {
                k = last = sentence.Partner(k);
            }
            else if (!(kind is NodeKind.Modifier or NodeKind.Number or NodeKind.Conjunction or NodeKind.Quote or NodeKind.Pronoun or NodeKind.Figure
                || (kind == NodeKind.De && last >= 0)
                || (kind == NodeKind.Link && sentence.KindAt(k - 1) == NodeKind.Conjunction)
                || (kind == NodeKind.Activity && (k == first || EndsName(sentence, k + 1)))
                || (kind == NodeKind.Verb && !sentence.Governs(k))))
            {
                var de = Relative(sentence, k, verb);
                if (de < 0)
                {
                    break;
                }

                k = de;
            }
        }

        // 善款已发放300万元: money does not give itself; 公开栏上写着: nor does a place where something stands.
        return last < first || sentence.EndsIn(last, LinkClass.Money) || (last + 1 < verb && sentence.KindAt(last + 1) == NodeKind.Locative) ? Party.Unknown : Named(sentence, first, last);
    }

    /// <summary>The name up to the first kind of organisation, where a clause shows no predicate after its subject.</summary>
    public Party Organisation(LinkSentence sentence, int start, int end)
    {
        for (var k = start; k < end && sentence.KindAt(k) is NodeKind.Noun or NodeKind.Modifier or NodeKind.Number; k++)
        {
            if (sentence.EndsIn(k, LinkClass.Kind) && !(k + 1 < end && (sentence.EndsIn(k + 1, LinkClass.Kind) || sentence.EndsIn(k + 1, LinkClass.Ending))))
            {
                return Named(sentence, start, k);
            }
        }

        return Party.Unknown;
    }

    // 一家不愿具名的企业: 的 with a noun after it, where no verb governs and no preposition leads away before; or -1.
    private static int Relative(LinkSentence sentence, int from, int limit)
    {
        for (var k = from; k < limit && sentence.KindAt(k) is NodeKind.Adverb or NodeKind.Activity or NodeKind.Noun or NodeKind.Modifier; k++)
        {
            if (sentence.KindAt(k + 1) == NodeKind.De && k + 2 < limit && sentence.KindAt(k + 2) == NodeKind.Noun)
            {
                return k + 1;
            }
        }

        return -1;
    }

    // 同善会: a last character of a name that is tagged as something else, after no end of a name.
    private static bool IsNameEnd(LinkSentence sentence, int k) =>
        sentence.KindAt(k) is NodeKind.Activity or NodeKind.Modifier or NodeKind.Number && sentence.Nodes[k].Span.Length == 1 && sentence.Is(k, LinkClass.Ending)
        && !sentence.EndsIn(k - 1, LinkClass.Ending) && !sentence.EndsIn(k - 1, LinkClass.Kind) && !sentence.EndsIn(k - 1, LinkClass.People);

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

    /// <summary>The name directly before the verb of a relative clause: 社会福利处每月发放的津贴.</summary>
    public Party Adjacent(LinkSentence sentence, int start, int verb)
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

    /// <summary>The name that begins at a node: nouns with 的 and figures, up to a verb, preposition or adverb.</summary>
    public Party Span(LinkSentence sentence, int first, int limit)
    {
        var last = -1;
        for (var k = first; k < limit; k++)
        {
            var kind = sentence.KindAt(k);
            if (kind is NodeKind.Noun or NodeKind.Pronoun || (kind == NodeKind.Close && sentence.Partner(k) >= first) || (k > first && IsNameEnd(sentence, k)))
            {
                last = k;
            }
            else if (k == first && (kind is NodeKind.Verb or NodeKind.Adverb || sentence.Is(k, LinkClass.Link)))
            {
                first += kind == NodeKind.Verb && words.Role(sentence.Nodes[k].Entry, RolePosition.Origin) is null ? 0 : 1;
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

    /// <summary>The party that stands as object between a verb and its figure: 资助贫困学生60名, 捐赠红星小学图书600册.</summary>
    public Party DirectObject(LinkSentence sentence, int verb, int at, VerbFrame frame, Figure figure)
    {
        var first = sentence.After(verb);
        while (sentence.KindAt(first) is NodeKind.Particle || sentence.Is(first, LinkClass.Aggregate) || (sentence.KindAt(first) == NodeKind.Adverb && sentence.Word(first)[0] == '每'))
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

    /// <summary>The party that follows a verb.</summary>
    public Party Object(LinkSentence sentence, int verb)
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

        if (phrase.Exists && !IsParty(Named(sentence, phrase.First, phrase.Head)) && Described(sentence, phrase) is { IsKnown: true } described)
        {
            return described;
        }

        return phrase.Exists && Named(sentence, phrase.First, LastNamed(sentence, phrase)) is var party && IsParty(party) ? party : Party.Unknown;
    }

    // 家庭经济困难、品学兼优的学生: what the phrase begins to describe stands after 的.
    private Party Described(LinkSentence sentence, NounPhrase phrase)
    {
        for (var k = sentence.After(phrase.Head); k < sentence.Nodes.Length && sentence.KindAt(k) is NodeKind.Noun or NodeKind.Modifier or NodeKind.Activity or NodeKind.Conjunction or NodeKind.Adverb or NodeKind.De; k = sentence.After(k))
        {
            if (sentence.KindAt(k) == NodeKind.De && NounPhraseReader.Right(sentence, sentence.After(k), Heads.Nouns, keepPlaces: true) is { Exists: true } led)
            {
                return Named(sentence, led.First, led.Head) is var party && IsParty(party) ? party : Party.Unknown;
            }
        }

        return Party.Unknown;
    }

    // 白石村修路, 村集体经济: a name ends with the last place, organisation or people in it.
    private int LastNamed(LinkSentence sentence, NounPhrase phrase)
    {
        var last = phrase.Head;
        if (sentence.Nodes[phrase.First].Place >= 0 || !IsParty(Named(sentence, phrase.First, phrase.Head)))
        {
            while (last > phrase.First && sentence.Nodes[last].Place < 0 && words.EndingIn(sentence.Word(last), LinkClass.Kind, out _) == 0
                && words.EndingIn(sentence.Word(last), LinkClass.People, out _) == 0 && words.EndingIn(sentence.Word(last), LinkClass.Ending, out _) == 0)
            {
                last--;
            }
        }

        return last;
    }

    /// <summary>True for a place, an organisation, people, or a name.</summary>
    public bool IsParty(Party party) =>
        party.IsKnown && (party.IsProper || context.IsPlaceLast(party.Span) || words.EndingIn(party.Name, LinkClass.Ending, out _) > 0 || words.EndingIn(party.Name, LinkClass.Kind, out _) > 0 || words.EndingIn(party.Name, LinkClass.People, out _) > 0);

    /// <summary>True where the giver is who the sentence before was about: named again, if only by the end of its name, left out, or by its kind alone (公司).</summary>
    public bool IsTopic(Party donor, Party topic) =>
        topic.IsKnown && (!donor.IsKnown || topic.Name.EndsWith(donor.Name, StringComparison.Ordinal) || words.Is(donor.Name, LinkClass.Kind));

    /// <summary>Remembers an organisation for 该商会 to point back to; of 商业总会的救援物资车 the organisation itself.</summary>
    public void Remember(Party party)
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
