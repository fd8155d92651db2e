using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds the item that stands after a figure.</summary>
internal sealed class RightItem(LinkWords words)
{
    /// <summary>The item of the figure at a node, or empty.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The node of the figure.</param>
    /// <param name="figures">All figures.</param>
    /// <param name="figure">The figure.</param>
    public string Find(LinkSentence sentence, int at, IReadOnlyList<Figure> figures, Figure figure)
    {
        var next = sentence.After(at);
        if (sentence.KindAt(next) == NodeKind.Figure && figure.Kind == FigureKind.Count)
        {
            return figures[sentence.Nodes[next].Figure].Kind == FigureKind.Count ? Find(sentence, next, figures, figures[sentence.Nodes[next].Figure]) : "";
        }

        var isLed = sentence.KindAt(next) == NodeKind.De;
        if (isLed)
        {
            next = sentence.After(next);
        }

        var isFolk = words.Is(figure.Unit, LinkClass.Folk);
        if (figure.Kind == FigureKind.Money && !isLed && !IsNounAfterMoney(sentence, next))
        {
            return "";
        }

        var isSelf = ItemNouns.IsSelf(figure);
        if (isSelf && !isLed && Befallen(sentence, at, next) is { Length: > 0 } befallen)
        {
            return befallen;
        }

        if (isSelf && !isLed && sentence.KindAt(next) is NodeKind.Verb or NodeKind.Activity && !sentence.Is(sentence.After(next), LinkClass.Carrier))
        {
            return Relative(sentence, next, peopleOnly: true);
        }

        var heads = words.Is(figure.Unit, LinkClass.Event) ? Heads.Events : figure.Kind == FigureKind.Money && isLed ? Heads.Activities : Heads.Nouns;
        var phrase = NounPhraseReader.Right(sentence, next, heads, keepPlaces: false);
        if (!phrase.Exists && !isFolk && figure.Kind == FigureKind.Count && sentence.KindAt(next) == NodeKind.Activity && sentence.KindAt(sentence.After(next)) is NodeKind.Comma or NodeKind.Colon or NodeKind.Stop)
        {
            // 提出四条出路:
            return sentence.Word(next).ToString();
        }

        if (!phrase.Exists)
        {
            return Relative(sentence, next, peopleOnly: isSelf && !isLed);
        }

        if (isSelf && !IsPeople(sentence, phrase))
        {
            return "";
        }

        if (isFolk && sentence.KindAt(next) == NodeKind.Activity && Relative(sentence, next, peopleOnly: true) is { Length: > 0 } people)
        {
            return people;
        }

        var after = sentence.After(phrase.Head);
        if (figure.Kind == FigureKind.Count && sentence.KindAt(after) == NodeKind.Figure && sentence.KindAt(sentence.After(after)) == NodeKind.De)
        {
            // 3座日处理能力500吨的污水处理厂
            var described = NounPhraseReader.Right(sentence, sentence.After(sentence.After(after)), heads, keepPlaces: false);
            return described.Exists && (!isSelf || IsPeople(sentence, described)) ? Slice(sentence, described) : Slice(sentence, phrase);
        }

        if (sentence.KindAt(after) == NodeKind.De && (isFolk || sentence.Nodes[phrase.Head].Tag is "i" or "l" || sentence.EndsIn(phrase.Head, LinkClass.Attribute) || IsThing(figure)))
        {
            var owner = NounPhraseReader.Right(sentence, sentence.After(after), heads, keepPlaces: false);
            return owner.Exists && (!isFolk || IsPeople(sentence, owner)) && !sentence.Is(owner.Head, LinkClass.Status) ? Slice(sentence, owner) : Slice(sentence, phrase);
        }

        return EndsInAdjective(sentence, after) is { } de && NounPhraseReader.Right(sentence, sentence.After(de), heads, keepPlaces: false) is { Exists: true } led
            ? Slice(sentence, led)
            : Slice(sentence, phrase);
    }

    // 8人死亡, 80人连夜转移: what befell them, or what they did of themselves.
    private static string Befallen(LinkSentence sentence, int at, int next)
    {
        while (sentence.KindAt(next) == NodeKind.Adverb)
        {
            next = sentence.After(next);
        }

        return sentence.Is(next, LinkClass.Happened) || (sentence.Is(next, LinkClass.Becoming) && sentence.KindAt(sentence.After(next)) is not (NodeKind.Noun or NodeKind.De) && sentence.VerbBefore(at) < 0) ? sentence.Word(next).ToString() : "";
    }

    // 疫情较为严重的国家: adverb and adjective up to 的.
    private static int? EndsInAdjective(LinkSentence sentence, int k)
    {
        while (sentence.KindAt(k) == NodeKind.Adverb)
        {
            k = sentence.After(k);
        }

        return sentence.KindAt(k) == NodeKind.Modifier && sentence.KindAt(sentence.After(k)) == NodeKind.De ? sentence.After(k) : null;
    }

    // 2户有种植经验的种植户: the noun after the relative clause that begins here.
    private string Relative(LinkSentence sentence, int from, bool peopleOnly)
    {
        for (var k = from; k < sentence.Nodes.Length; k = sentence.After(k))
        {
            if (sentence.Nodes[k].IsBreak || sentence.Nodes[k].Kind is NodeKind.Figure or NodeKind.Close)
            {
                return "";
            }

            if (sentence.Nodes[k].Kind == NodeKind.De && k > from)
            {
                var phrase = NounPhraseReader.Right(sentence, sentence.After(k), Heads.Nouns, keepPlaces: false);
                return phrase.Exists && (!peopleOnly || IsPeople(sentence, phrase)) ? Slice(sentence, phrase) : "";
            }
        }

        return "";
    }

    // 500万元帮扶资金, 7200元薪金; not 20万元帮助中峰镇.
    private static bool IsNounAfterMoney(LinkSentence sentence, int next) => sentence.KindAt(next) switch
    {
        NodeKind.Noun => sentence.Nodes[next].Place < 0,
        NodeKind.Modifier => true,
        NodeKind.Verb or NodeKind.Activity => sentence.IsNominal(next) || sentence.Is(sentence.After(next), LinkClass.Carrier) || sentence.IsNominal(sentence.After(next)),
        _ => false,
    };

    // 两挺步枪口径的机枪: what is counted by a classifier of things stands after 的, what is counted by 个 or 家 before it.
    private bool IsThing(Figure figure) => figure.Kind == FigureKind.Count && figure.Unit.Length > 0 && !words.Is(figure.Unit, LinkClass.Home) && !words.Is(figure.Unit, LinkClass.Event);

    private bool IsPeople(LinkSentence sentence, NounPhrase phrase) => words.EndingIn(Slice(sentence, phrase), LinkClass.People, out _) > 0;

    private static string Slice(LinkSentence sentence, NounPhrase phrase) => sentence.Slice(phrase.First, phrase.Head);
}
