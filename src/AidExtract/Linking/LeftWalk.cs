using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>The way back from a figure over what may stand between it and its noun.</summary>
/// <param name="At">The node at which the way ends, or -1.</param>
/// <param name="IsChange">A predicate of change or a comparison was passed: the subject is measured.</param>
/// <param name="IsCopula">A copula or colon was passed.</param>
/// <param name="IsSummed">共计 or 等 was passed: all nouns joined before it are meant.</param>
/// <param name="IsAfterFigure">It goes on from the figure before it: 增加3倍至9万元.</param>
internal readonly record struct LeftWalk(int At, bool IsChange, bool IsCopula, bool IsSummed, bool IsAfterFigure)
{
    /// <summary>Walks back from the figure at a node.</summary>
    public static LeftWalk From(LinkSentence sentence, int at, Figure figure)
    {
        var walk = new LeftWalk(sentence.Before(at), false, false, false, false);
        while (walk.At >= 0)
        {
            var k = walk.At;
            var kind = sentence.Nodes[k].Kind;
            if (figure.Kind == FigureKind.Money && sentence.After(k) == at && IsOne(sentence, k))
            {
                walk = walk with { At = sentence.Before(k) };
                continue;
            }

            if (kind == NodeKind.Figure)
            {
                return walk with { IsAfterFigure = walk.IsChange || sentence.Is(sentence.After(k), LinkClass.Change) || IsJoined(sentence, k, at, figure) || (sentence.After(k) != at && sentence.Is(sentence.After(k), LinkClass.Link) && !walk.IsSummed) };
            }

            if (kind == NodeKind.Colon)
            {
                walk = walk with { IsCopula = true };
            }
            else if (IsLink(sentence, k) || IsMeasuring(sentence, k, figure))
            {
                walk = walk with
                {
                    IsCopula = walk.IsCopula || sentence.Is(k, LinkClass.Copula),
                    IsChange = walk.IsChange || sentence.Is(k, LinkClass.Change),
                    IsSummed = walk.IsSummed || sentence.Is(k, LinkClass.Aggregate),
                };
            }
            else if (kind is NodeKind.Etc or NodeKind.De or NodeKind.Particle or NodeKind.Adverb || (sentence.Is(k, LinkClass.Status) && kind != NodeKind.Noun) || (kind == NodeKind.Locative && sentence.KindAt(sentence.Before(k)) is NodeKind.Noun or NodeKind.Verb or NodeKind.Time or NodeKind.Number))
            {
                walk = walk with { IsSummed = walk.IsSummed || kind == NodeKind.Etc || sentence.Is(k, LinkClass.Aggregate) };
            }
            else if (IsEach(sentence, k) || (figure.Kind == FigureKind.Money && IsTurn(sentence, k)))
            {
            }
            else if ((kind == NodeKind.Time && (walk.IsChange || sentence.KindAt(sentence.After(k)) == NodeKind.De)) || (kind == NodeKind.Number && sentence.KindAt(sentence.After(k)) == NodeKind.Time))
            {
            }
            else if (Comparison(sentence, k, figure, walk.IsChange) is { } start)
            {
                walk = walk with { IsChange = true, At = start };
            }
            else
            {
                break;
            }

            walk = walk with { At = sentence.Before(walk.At) };
        }

        return walk;
    }

    /// <summary>True for 每 and for what stands after it where they are two words: 每小时.</summary>
    public static bool IsEach(LinkSentence sentence, int k) => sentence.Word(k) is "每" || (k > 0 && sentence.Word(k - 1) is "每");

    /// <summary>True for one of several turns: 第一次.</summary>
    public static bool IsTurn(LinkSentence sentence, int k) => sentence.Nodes[k].Kind == NodeKind.Number && sentence.Word(k) is ['第', .., '次' or '批' or '期' or '笔' or '轮'];

    // 水费一方3.5元: the price of one.
    private static bool IsOne(LinkSentence sentence, int k) => sentence.Nodes[k].Kind is NodeKind.Figure or NodeKind.Number && sentence.Word(k) is ['一', _];

    // 28支736人: two numbers of one thing.
    private static bool IsJoined(LinkSentence sentence, int k, int at, Figure figure) =>
        figure.Kind is FigureKind.Count or FigureKind.Measure && sentence.Nodes[k].Span.End == sentence.Nodes[at].Span.Start;

    private static bool IsLink(LinkSentence sentence, int k) =>
        sentence.Is(k, LinkClass.Link) && (sentence.Nodes[k].Kind != NodeKind.Preposition || sentence.Is(k, LinkClass.Copula) || sentence.Is(k, LinkClass.Change));

    // 收入增加8% has no object, 增加床位40张 has one; 460户减少到18户; 由3万元增至5万元.
    private static bool IsMeasuring(LinkSentence sentence, int k, Figure figure) =>
        sentence.Is(k, LinkClass.Change)
        && (sentence.Nodes[k].Kind == NodeKind.Preposition
            ? sentence.KindAt(sentence.After(k)) is NodeKind.Figure or NodeKind.Time or NodeKind.Number || sentence.Word(sentence.After(k))[0] == '每'
            : figure.Kind != FigureKind.Count || sentence.KindAt(sentence.Before(k)) is NodeKind.Noun or NodeKind.Adverb || sentence.KindAt(sentence.After(k)) == NodeKind.Link);

    // 较去年, 与去年同期的3万元, 是上年的2倍: where a comparison that ends here begins.
    private static int? Comparison(LinkSentence sentence, int k, Figure figure, bool isChange)
    {
        var isMultiple = figure is { Kind: FigureKind.Ratio, Unit: "倍" } && sentence.KindAt(sentence.After(k)) == NodeKind.De;
        if (!isChange && !isMultiple && sentence.KindAt(k) != NodeKind.Time && !sentence.Is(k, LinkClass.Compare))
        {
            return null;
        }

        var start = sentence.ClauseStart(k);
        for (; k >= start; k = sentence.Before(k))
        {
            if (sentence.Is(k, LinkClass.Compare) || (sentence.Is(k, LinkClass.Change) && sentence.Nodes[k].Kind == NodeKind.Preposition) || (isMultiple && sentence.Is(k, LinkClass.Copula)))
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
}
