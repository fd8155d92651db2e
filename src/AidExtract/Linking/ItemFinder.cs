using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds what a figure counts or measures, or what its money is.</summary>
internal sealed class ItemFinder(LinkWords words)
{
    private readonly RightItem _right = new(words);
    private readonly LeftItem _left = new(words);

    /// <summary>The item of the figure at a node.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The node of the figure.</param>
    /// <param name="figures">All figures.</param>
    /// <param name="previous">The item of the figure before it in the sentence, or empty.</param>
    public string Find(LinkSentence sentence, int at, IReadOnlyList<Figure> figures, string previous)
    {
        var figure = figures[sentence.Nodes[at].Figure];
        var isCount = figure.Kind is FigureKind.Count or FigureKind.Measure;
        var labelFirst = !isCount && !IsLed(sentence, at) && (HasLabel(sentence, at) || (figure.Kind == FigureKind.Ratio && sentence.KindAt(sentence.Before(at)) == NodeKind.De));
        if (!labelFirst)
        {
            var right = _right.Find(sentence, at, figures, figure);
            if (right.Length > 0)
            {
                return right;
            }
        }

        var left = _left.Find(sentence, at, figure, previous);
        return left.Length == 0 && IsContinued(sentence, at, figures, figure) ? previous
            : figure.Kind == FigureKind.Money && IsOfPeople(left) ? ""
            : left;
    }

    // 资助孤儿30名,每人500元: people are no name of a sum; not 账户.
    private bool IsOfPeople(string item) => words.EndingIn(item, LinkClass.People, out _) is var length && (length > 1 || (length == 1 && item[^1] != '户'));

    // 安排项目17个,已完工14个: a clause without a noun, or an adjective of another dimension, that counts with the same unit goes on about the same thing. So does a ratio after another.
    private static bool IsContinued(LinkSentence sentence, int at, IReadOnlyList<Figure> figures, Figure figure)
    {
        if (sentence.Nodes[at].Figure == 0 || figures[sentence.Nodes[at].Figure - 1] is var before && before.Kind != figure.Kind)
        {
            return false;
        }

        return figure.Kind == FigureKind.Ratio
            || (figure.Kind is FigureKind.Count or FigureKind.Measure && figure.Unit.Length > 0 && figure.Unit == before.Unit && !ItemNouns.IsSelf(figure) && !HasNoun(sentence, sentence.ClauseStart(at), at) && !HasNoun(sentence, at + 1, sentence.ClauseEnd(at)));
    }

    private static bool HasNoun(LinkSentence sentence, int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (sentence.Nodes[k].Kind is NodeKind.Noun or NodeKind.Pronoun or NodeKind.Figure or NodeKind.Preposition or NodeKind.Modifier && !sentence.Is(k, LinkClass.Status) && !LeftWalk.IsEach(sentence, k))
            {
                return true;
            }
        }

        return false;
    }

    // 3万元的项目; not 收益达3万元的村, where the noun before the copula is measured.
    private static bool IsLed(LinkSentence sentence, int at) =>
        sentence.KindAt(sentence.After(at)) == NodeKind.De
        && !(sentence.Before(at) is >= 0 and var before && sentence.Is(before, LinkClass.Copula) && sentence.Before(before) is >= 0 and var noun && sentence.KindAt(noun) == NodeKind.Noun && ItemNouns.IsSum(sentence, noun) && !sentence.EndsIn(noun, LinkClass.Label));

    // 资金30万元, 返岗率为88%: a noun or a copula directly before the amount.
    private static bool HasLabel(LinkSentence sentence, int at)
    {
        var before = sentence.Before(at);
        return before >= 0 && (sentence.Nodes[before].Kind == NodeKind.Noun && sentence.Nodes[before].Place < 0 || sentence.Is(before, LinkClass.Copula) || sentence.Is(before, LinkClass.Change));
    }
}
