using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds the figure of which another is a part: after 其中 or 含, and in brackets after it.</summary>
internal static class PartFinder
{
    /// <summary>The whole of the figure at a node, by its position in the list of figures.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The node of the figure.</param>
    /// <param name="figures">All figures.</param>
    /// <param name="wholes">What has been found for the figures before it.</param>
    /// <param name="earliest">First figure of the sentence before.</param>
    public static int? Find(LinkSentence sentence, int at, IReadOnlyList<Figure> figures, int?[] wholes, int earliest)
    {
        var own = sentence.Nodes[at].Figure;
        var figure = figures[own];
        var opener = Opener(sentence, at);
        if (opener < 0)
        {
            return null;
        }

        var isBracket = sentence.Nodes[opener].Kind == NodeKind.Open;
        for (var k = own - 1; k >= earliest; k--)
        {
            var whole = figures[k];
            if (whole.Span.End > sentence.Nodes[opener].Span.Start || wholes[k] is not null)
            {
                continue;
            }

            if (isBracket && sentence.KindAt(sentence.Before(opener)) == NodeKind.Figure && whole.Span != sentence.Nodes[sentence.Before(opener)].Span)
            {
                return null;
            }

            if (whole.Kind == figure.Kind && IsComparable(whole, figure) && figure.Value <= (whole.High ?? whole.Value))
            {
                return Fits(figures, wholes, k, own) ? k : null;
            }
        }

        return null;
    }

    // People are counted by several classifiers, things by one.
    private static bool IsComparable(Figure whole, Figure part) =>
        whole.Unit == part.Unit || (whole.Kind == FigureKind.Count && IsPerson(whole.Unit) && IsPerson(part.Unit));

    private static bool IsPerson(string unit) => unit is "人" or "名" or "位" or "个";

    // Parts do not add up to more than the whole.
    private static bool Fits(IReadOnlyList<Figure> figures, int?[] wholes, int whole, int part)
    {
        var sum = figures[part].Value ?? 0;
        for (var k = whole + 1; k < part; k++)
        {
            if (wholes[k] == whole)
            {
                sum += figures[k].Value ?? 0;
            }
        }

        return figures[part].Kind == FigureKind.Ratio || sum <= (figures[whole].High ?? figures[whole].Value) || figures[whole].Bound is Bound.Over or Bound.About or Bound.Several;
    }

    /// <summary>True for 其中, and for 含 and the like at the beginning of a clause or bracket.</summary>
    public static bool IsOpener(LinkSentence sentence, int k) =>
        sentence.Nodes[k].Kind == NodeKind.Part
        || (sentence.Is(k, LinkClass.Part) && k > 0 && sentence.Nodes[k - 1].Kind is NodeKind.Comma or NodeKind.Open);

    // 其中 before it in the sentence, or the bracket that it stands in.
    private static int Opener(LinkSentence sentence, int at)
    {
        for (var k = at - 1; k >= 0; k--)
        {
            if (IsOpener(sentence, k))
            {
                return k;
            }

            if (sentence.Nodes[k].Kind == NodeKind.Open && (sentence.Partner(k) < 0 || sentence.Partner(k) > at))
            {
                return k;
            }

            if (sentence.Nodes[k].Kind == NodeKind.Stop)
            {
                return -1;
            }
        }

        return -1;
    }
}
