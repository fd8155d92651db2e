using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;
using AidExtract.Text;

namespace AidExtract.Linking;

/// <summary>Reads the names of parties: subjects, objects, and what prepositions introduce.</summary>
internal sealed class PartyReader(LinkWords words, PlaceContext context)
{
    private const int LongestName = 100;
    private readonly KnownOrganisations _known = new(words);

    /// <summary>The subject of the clause that begins at a node, up to its verb or any other predicate.</summary>
    public Party Subject(LinkSentence sentence, int start, int verb)
    {
        var first = start;
        while (first < verb && !IsSurname(sentence, first) && (sentence.KindAt(first) is NodeKind.Adverb or NodeKind.Time or NodeKind.Number or NodeKind.Locative or NodeKind.Quote or NodeKind.Conjunction or NodeKind.Particle or NodeKind.Link
            || sentence.Is(first, LinkClass.Aggregate)))
        {
            first++;
        }

        // 【本报讯】县商会
        if (sentence.KindAt(first) == NodeKind.Open && sentence.Partner(first) is >= 0 and var closed && closed < verb)
        {
            first = sentence.After(closed);
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
        if (Anaphor(sentence, first, verb) is { IsKnown: true } meant)
        {
            return meant;
        }

        if (sentence.KindAt(first) == NodeKind.Pronoun && sentence.KindAt(first + 1) is not (NodeKind.Noun or NodeKind.Conjunction))
        {
            // 我国, 本县
            if (first >= verb || sentence.Word(first) is [KnownOrganisations.Back, ..] or [_] || !sentence.EndsIn(first, LinkClass.Ending))
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

            if (kind is NodeKind.Noun or NodeKind.Close || (last == k - 1 && NameBounds.IsNameEnd(sentence, k)))
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
                || (kind == NodeKind.Activity && (k == first || NameBounds.EndsName(sentence, k + 1)))
                || (kind == NodeKind.Verb && !sentence.Governs(k))))
            {
                var de = NameBounds.Relative(sentence, k, verb);
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

    // 张先生: a surname that is a classifier elsewhere.
    private static bool IsSurname(LinkSentence sentence, int k) =>
        sentence.KindAt(k) == NodeKind.Number && sentence.Nodes[k].Span.Length == 1 && sentence.KindAt(k + 1) == NodeKind.Noun && sentence.Word(k + 1) is "先生" or "女士";

    // 该会共收到: one word or two, resolved or nothing.
    private Party Anaphor(LinkSentence sentence, int first, int limit)
    {
        for (var last = first; last <= first + 1 && last < limit && sentence.Word(first)[0] == KnownOrganisations.Back; last++)
        {
            if (Named(sentence, first, last) is { IsKnown: true } meant && meant.Name[0] != KnownOrganisations.Back)
            {
                return meant;
            }
        }

        return Party.Unknown;
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
            if (kind is NodeKind.Noun or NodeKind.Pronoun || (kind == NodeKind.Close && sentence.Partner(k) >= first) || (k > first && NameBounds.IsNameEnd(sentence, k)))
            {
                last = k;
            }
            else if (k == first && (kind is NodeKind.Verb or NodeKind.Adverb || sentence.Is(k, LinkClass.Link)))
            {
                first += kind == NodeKind.Verb && words.Role(sentence.Nodes[k].Entry, RolePosition.Origin) is null ? 0 : 1;
            }
            else if (kind is NodeKind.Preposition or NodeKind.Adverb or NodeKind.Link or NodeKind.Etc && !NameBounds.LeadsOn(sentence, k) || sentence.Nodes[k].IsBreak || (kind is NodeKind.Verb && sentence.Governs(k) && !NameBounds.EndsInDe(sentence, k, limit)))
            {
                break;
            }
        }

        return last < first ? Party.Unknown : Named(sentence, first, last);
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

        // 资助210名孤儿,每人1200元
        if (frame == VerbFrame.Aid && sentence.KindAt(first) == NodeKind.Figure && first < at && NounPhraseReader.Right(sentence, sentence.After(first), Heads.Nouns, keepPlaces: true) is { Exists: true } aided && sentence.EndsIn(aided.Head, LinkClass.People))
        {
            return Named(sentence, aided.First, aided.Head);
        }

        // 拨付甲县9600万元、乙县800万元: the last in a chain.
        for (var k = at - 1; k > first && frame == VerbFrame.Give; k--)
        {
            if (sentence.KindAt(k) == NodeKind.Figure)
            {
                first = sentence.KindAt(k + 1) == NodeKind.Conjunction && k + 2 < at && sentence.Nodes[k + 2].Place >= 0 ? k + 2 : first;
                break;
            }
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
        party.IsKnown && (party.IsProper || IsPlace(party) || IsOrganisation(party) || IsPeople(party));

    /// <summary>True for a name that ends as that of an organisation.</summary>
    public bool IsOrganisation(Party party) => words.EndingIn(party.Name, LinkClass.Ending, out _) > 0 || words.EndingIn(party.Name, LinkClass.Kind, out _) > 0;

    /// <summary>True for people who are named by what they are: 村民.</summary>
    public bool IsPeople(Party party) => words.EndingIn(party.Name, LinkClass.People, out _) > 0;

    /// <summary>True for a name that ends with a place.</summary>
    public bool IsPlace(Party party) => context.IsPlaceLast(party.Span);

    /// <summary>True for a node with which the name of a place, an organisation or people may end.</summary>
    public static bool EndsParty(LinkSentence sentence, int k) =>
        sentence.Nodes[k].Place >= 0 || sentence.EndsIn(k, LinkClass.Kind) || sentence.EndsIn(k, LinkClass.Ending) || sentence.EndsIn(k, LinkClass.People) || IsNameTag(sentence.Nodes[k].Tag);

    private static bool IsNameTag(string tag) => tag is "nt" or "nr" or "nrt" or "nrfg";

    /// <summary>True where the giver is who the sentence before was about: named again, if only by the end of its name, left out, or by its kind alone (公司).</summary>
    public bool IsTopic(Party donor, Party topic) =>
        topic.IsKnown && (!donor.IsKnown || topic.Name.EndsWith(donor.Name, StringComparison.Ordinal) || words.Is(donor.Name, LinkClass.Kind));

    /// <summary>Remembers an organisation for 该商会 to point back to.</summary>
    public void Remember(Party party) => _known.Add(party);

    /// <summary>The name from one node through another; unknown where its last word is none of a party.</summary>
    public Party Named(LinkSentence sentence, int first, int last)
    {
        var span = new Span(sentence.Nodes[first].Span.Start, sentence.Nodes[last].Span.End);
        if (span.Length > LongestName || (sentence.Is(last, LinkClass.Outsider) && (first == last || !sentence.Is(last, LinkClass.Ending))))
        {
            return Party.Unknown;
        }

        return context.Meant(sentence.Text.AsSpan(span.Start, span.Length)) is { } meant && span.Length == 2
            ? new Party(meant.Name, meant.Span, true)
            : _known.Resolve(new Party(sentence.Slice(first, last), span, IsNameTag(sentence.Nodes[last].Tag)));
    }
}
