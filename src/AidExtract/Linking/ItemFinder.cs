using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds what a figure counts or measures, or what its money is.</summary>
internal sealed class ItemFinder(LinkWords words)
{
    /// <summary>The item of the figure at a node.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The node of the figure.</param>
    /// <param name="figures">All figures.</param>
    /// <param name="previous">The item of the figure before it in the sentence, or empty.</param>
    public string Find(LinkSentence sentence, int at, IReadOnlyList<Figure> figures, string previous)
    {
        var figure = figures[sentence.Nodes[at].Figure];
        var isCount = figure.Kind is FigureKind.Count or FigureKind.Measure;
        var labelFirst = !isCount && !IsLed(sentence, at) && HasLabel(sentence, at);
        if (!labelFirst)
        {
            var right = FindRight(sentence, at, figures, figure);
            if (right.Length > 0)
            {
                return right;
            }
        }

        return FindLeft(sentence, at, figure, previous);
    }

    private static bool IsLed(LinkSentence sentence, int at) => sentence.KindAt(sentence.After(at)) == NodeKind.De;

    // 资金30万元, 返岗率为88%: a noun or a copula directly before the amount.
    private static bool HasLabel(LinkSentence sentence, int at)
    {
        var before = sentence.Before(at);
        return before >= 0 && (sentence.Nodes[before].Kind == NodeKind.Noun && sentence.Nodes[before].Place < 0 || sentence.Is(before, LinkClass.Copula) || sentence.Is(before, LinkClass.Change));
    }

    private string FindRight(LinkSentence sentence, int at, IReadOnlyList<Figure> figures, Figure figure)
    {
        var next = sentence.After(at);
        if (sentence.KindAt(next) == NodeKind.Figure && figure.Kind == FigureKind.Count)
        {
            return figures[sentence.Nodes[next].Figure].Kind == FigureKind.Count ? FindRight(sentence, next, figures, figures[sentence.Nodes[next].Figure]) : "";
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

        if (isFolk && figure.Unit is "人" or "人次" or "户" && !isLed && sentence.KindAt(next) is NodeKind.Verb or NodeKind.Activity && !sentence.Is(sentence.After(next), LinkClass.Carrier))
        {
            return sentence.Is(next, LinkClass.Happened) ? sentence.Word(next).ToString() : Relative(sentence, next, peopleOnly: true);
        }

        var isEvent = words.Is(figure.Unit, LinkClass.Event) || (figure.Kind == FigureKind.Money && isLed);
        var phrase = NounPhraseReader.Right(sentence, next, isEvent, keepPlaces: false);
        if (!phrase.Exists)
        {
            return Relative(sentence, next, peopleOnly: figure.Unit is "人" or "人次" or "户" && !isLed);
        }

        var after = sentence.After(phrase.Head);
        if (sentence.KindAt(after) == NodeKind.De && (isFolk || sentence.Nodes[phrase.Head].Tag is "i" or "l"))
        {
            var owner = NounPhraseReader.Right(sentence, sentence.After(after), isEvent, keepPlaces: false);
            return owner.Exists ? Slice(sentence, owner) : Slice(sentence, phrase);
        }

        return EndsInAdjective(sentence, after) is { } de && NounPhraseReader.Right(sentence, sentence.After(de), isEvent, keepPlaces: false) is { Exists: true } led
            ? Slice(sentence, led)
            : Slice(sentence, phrase);
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
                var phrase = NounPhraseReader.Right(sentence, sentence.After(k), isEvent: false, keepPlaces: false);
                return phrase.Exists && (!peopleOnly || words.EndingIn(Slice(sentence, phrase), LinkClass.People, out _) > 0) ? Slice(sentence, phrase) : "";
            }
        }

        return "";
    }

    // 500万元帮扶资金, 7200元薪金; not 20万元帮助中峰镇.
    private static bool IsNounAfterMoney(LinkSentence sentence, int next) => sentence.KindAt(next) switch
    {
        NodeKind.Noun => sentence.Nodes[next].Place < 0,
        NodeKind.Modifier => true,
        NodeKind.Verb or NodeKind.Activity => sentence.Is(sentence.After(next), LinkClass.Carrier),
        _ => false,
    };

    private string FindLeft(LinkSentence sentence, int at, Figure figure, string previous)
    {
        var isChange = false;
        var isCopula = false;
        var isSummed = false;
        var k = sentence.Before(at);
        for (; k >= 0; k = sentence.Before(k))
        {
            var node = sentence.Nodes[k];
            if (node.Kind == NodeKind.Colon)
            {
                isCopula = true;
                continue;
            }

            if (sentence.Is(k, LinkClass.Link) && !sentence.Is(k, LinkClass.Prep) || (sentence.Is(k, LinkClass.Prep) && sentence.Is(k, LinkClass.Copula)))
            {
                isCopula |= sentence.Is(k, LinkClass.Copula);
                isChange |= sentence.Is(k, LinkClass.Change);
                isSummed |= sentence.Is(k, LinkClass.Aggregate);
                continue;
            }

            if (node.Kind == NodeKind.Verb && sentence.Is(k, LinkClass.Change) && (figure.Kind != FigureKind.Count || !IsTransitive(sentence, k)))
            {
                isChange = true;
                continue;
            }

            if (node.Kind == NodeKind.Figure && sentence.Is(at, LinkClass.Link))
            {
                return previous;
            }

            if (node.Kind is NodeKind.Etc or NodeKind.De or NodeKind.Particle || (node.Kind == NodeKind.Adverb && !sentence.Is(k, LinkClass.Part)))
            {
                isSummed |= node.Kind == NodeKind.Etc;
                continue;
            }

            if (isChange && node.Kind == NodeKind.Time)
            {
                continue;
            }

            if ((isChange || node.Kind == NodeKind.Time) && ComparisonStart(sentence, k) is { } comparison)
            {
                isChange = true;
                k = comparison;
                continue;
            }

            break;
        }

        if (k < 0 || sentence.Nodes[k].IsBreak)
        {
            return isChange || (isCopula && figure.Kind != FigureKind.Count) ? Inherited(sentence, k, previous) : "";
        }

        return LeftOf(sentence, k, figure, isCopula || isChange, isSummed, previous);
    }

    private string LeftOf(LinkSentence sentence, int k, Figure figure, bool isCopula, bool isSummed, string previous)
    {
        var node = sentence.Nodes[k];
        if (node.Kind == NodeKind.Figure && sentence.Nodes[k].Span.End == node.Span.End && figure.Kind is FigureKind.Count or FigureKind.Measure && previous.Length > 0 && !isCopula)
        {
            return previous;
        }

        var isNominal = node.Kind == NodeKind.Noun && node.Place < 0
            || (node.Kind is NodeKind.Verb or NodeKind.Activity && (isCopula || !sentence.Governs(k)) && (node.Kind == NodeKind.Activity ? isCopula : sentence.Verb(k).Use != VerbUse.Verb || isCopula))
            || (node.Kind == NodeKind.Verb && (words.Is(node.Entry, LinkClass.Money) || (words.Is(figure.Unit, LinkClass.Event) && sentence.Verb(k).Use == VerbUse.Noun)));
        if (!isNominal)
        {
            return "";
        }

        if (sentence.Is(k, LinkClass.Label) && !IsQualified(sentence, k))
        {
            return previous.Length > 0 ? previous : Inherited(sentence, sentence.ClauseStart(k) - 1, Slice(sentence, new NounPhrase(k, k)));
        }

        var phrase = NounPhraseReader.Left(sentence, k, coordinated: isSummed || figure.Kind == FigureKind.Count);
        var text = Slice(sentence, phrase);
        return figure.Kind == FigureKind.Count && words.EndingIn(text, LinkClass.Tail, out _) is var tail && tail > 0 && tail < text.Length ? text[..^tail] : text;
    }

    // 奖励金额 says what it is, a bare 金额 means what was said before.
    private static bool IsQualified(LinkSentence sentence, int k) =>
        sentence.KindAt(sentence.Before(k)) is NodeKind.Noun or NodeKind.Activity or NodeKind.Verb or NodeKind.Modifier && sentence.Before(k) >= sentence.ClauseStart(k);

    // 增加床位40张 has an object, 收入增加8% has none.
    private static bool IsTransitive(LinkSentence sentence, int k) => sentence.KindAt(sentence.After(k)) == NodeKind.Noun;

    // 较去年, 比2015年, 与去年同期的3万元: where the comparison that ends here begins.
    private static int? ComparisonStart(LinkSentence sentence, int k)
    {
        var start = sentence.ClauseStart(k);
        for (; k >= start; k = sentence.Before(k))
        {
            if (sentence.Is(k, LinkClass.Compare) || (sentence.Is(k, LinkClass.Change) && sentence.Is(k, LinkClass.Prep)))
            {
                return k;
            }

            if (sentence.Nodes[k].Kind is not (NodeKind.Time or NodeKind.De or NodeKind.Figure or NodeKind.Noun or NodeKind.Number or NodeKind.Locative or NodeKind.Modifier or NodeKind.Pronoun))
            {
                return null;
            }
        }

        return null;
    }

    // ,环比上升94%: what the clause before was about.
    private static string Inherited(LinkSentence sentence, int k, string previous)
    {
        if (previous.Length > 0 || k <= 0)
        {
            return previous;
        }

        for (var i = sentence.ClauseStart(k); i < k; i++)
        {
            if (sentence.Nodes[i].Kind is NodeKind.Verb or NodeKind.Activity or NodeKind.Adverb or NodeKind.Link)
            {
                var head = sentence.Before(i);
                if (head >= sentence.ClauseStart(k) && sentence.KindAt(head) == NodeKind.Noun && sentence.Nodes[head].Place < 0)
                {
                    return Slice(sentence, NounPhraseReader.Left(sentence, head, coordinated: false));
                }
            }
        }

        return previous;
    }

    private static string Slice(LinkSentence sentence, NounPhrase phrase) => sentence.Slice(phrase.First, phrase.Head);
}
