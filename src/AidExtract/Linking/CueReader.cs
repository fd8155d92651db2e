using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Reads from the words before a figure whether it is planned, and whether it is a total or one of many.</summary>
internal sealed class CueReader(LinkWords words)
{
    private const int NeedShift = 4;

    /// <summary>True where the figure at a node is a plan.</summary>
    public bool IsPlanned(LinkSentence sentence, int at, FigureKind kind)
    {
        var isPlanned = false;
        var isSpent = false;
        for (var k = 0; k < at; k++)
        {
            var node = sentence.Nodes[k];
            if (node.Kind == NodeKind.Stop)
            {
                isPlanned = false;
            }
            else if (node.Kind == NodeKind.Comma && isSpent && sentence.KindAt(k + 1) is NodeKind.Noun or NodeKind.Pronoun or NodeKind.Time or NodeKind.Figure)
            {
                isPlanned = false;
            }
            else if (node.Kind == NodeKind.Figure)
            {
                isSpent = true;
            }
            else if (words.TryGet(node.Entry, LinkClass.Status, out var payload) && Holds(sentence, k, (CueNeed)(payload >> NeedShift)))
            {
                isPlanned = (payload & 1) != 0;
                isSpent = false;
            }
        }

        return isPlanned || IsAim(sentence, at) || (kind == FigureKind.Count && IsSubjectOfPlan(sentence, at));
    }

    /// <summary>Empty, <c>cumulative</c> or <c>each</c>.</summary>
    public string Aggregate(LinkSentence sentence, int at, FigureKind kind)
    {
        if (kind == FigureKind.Ratio)
        {
            return "";
        }

        var start = sentence.ClauseStart(at);
        for (var k = at - 1; k >= start; k--)
        {
            if (sentence.Nodes[k].Kind == NodeKind.Figure && sentence.KindAt(sentence.After(k)) is not (NodeKind.Conjunction or NodeKind.Figure or NodeKind.Noun))
            {
                break;
            }

            if (AggregateOf(sentence, k) is { } aggregate)
            {
                return aggregate;
            }
        }

        return sentence.Is(start, LinkClass.Result) ? "" : IsSince(sentence, at) || GoesOn(sentence, start) ? "cumulative" : "";
    }

    // 共出动车辆30辆,接回群众800人: a clause without a subject goes on with the total, unless it tells what came of it.
    private bool GoesOn(LinkSentence sentence, int start)
    {
        var previous = sentence.PreviousClause(start);
        if (previous < 0 || sentence.KindAt(start) is not (NodeKind.Verb or NodeKind.Preposition or NodeKind.Activity or NodeKind.Link) || sentence.Is(start, LinkClass.Result)
            || sentence.KindAt(sentence.Before(start - 1)) is not (NodeKind.Figure or NodeKind.Noun or NodeKind.Activity or NodeKind.Verb))
        {
            return false;
        }

        for (var k = start - 2; k >= previous; k--)
        {
            if (words.TryGet(sentence.Nodes[k].Entry, LinkClass.Aggregate, out var payload) && (payload & 1) == 0 && (CueNeed)(payload >> NeedShift) == CueNeed.Any)
            {
                return sentence.Nodes[k].Kind != NodeKind.Link || !sentence.Is(k, LinkClass.Copula);
            }
        }

        return GoesOn(sentence, previous);
    }

    private string? AggregateOf(LinkSentence sentence, int k)
    {
        var node = sentence.Nodes[k];
        if (node.Kind is NodeKind.Figure or NodeKind.Comma)
        {
            return null;
        }

        if (words.TryGet(node.Entry, LinkClass.Aggregate, out var payload))
        {
            var need = (CueNeed)(payload >> NeedShift);
            if (need == CueNeed.Since || !Holds(sentence, k, need))
            {
                return null;
            }

            // 两期共82名: the sum of one doing.
            return (payload & 1) != 0 ? "each" : sentence.KindAt(sentence.Before(k)) == NodeKind.Figure && sentence.Before(k) >= sentence.ClauseStart(k) ? null : "cumulative";
        }

        // 年人均收入: inside a longer word.
        var word = sentence.Word(k);
        if (word[0] == '每' && node is { Kind: NodeKind.Adverb, Entry: < 0 })
        {
            return "each";
        }

        for (var i = 0; i + 1 < word.Length; i++)
        {
            var (length, inner) = words.LongestAt(word, i, LinkClass.Aggregate);
            if (length > 1 && (inner & 1) != 0)
            {
                return "each";
            }
        }

        return null;
    }

    // 2016年以来, 三年来: everything after it in the sentence is a total; 今年以来 is only a period.
    private bool IsSince(LinkSentence sentence, int at)
    {
        for (var k = at - 1; k > 0; k--)
        {
            if (PartFinder.IsOpener(sentence, k) || sentence.Nodes[k].Kind == NodeKind.Stop)
            {
                return false;
            }

            if (words.TryGet(sentence.Nodes[k].Entry, LinkClass.Aggregate, out var payload) && (CueNeed)(payload >> NeedShift) == CueNeed.Since)
            {
                var before = sentence.KindAt(sentence.Before(k));
                return (sentence.Nodes[k].Span.Length > 1 || before is NodeKind.Time or NodeKind.Number) && (before is not NodeKind.Time || !words.Is(sentence.Nodes[sentence.Before(k)].Entry, LinkClass.Period));
            }
        }

        return false;
    }

    private static bool Holds(LinkSentence sentence, int k, CueNeed need)
    {
        var next = sentence.After(k);
        switch (need)
        {
            case CueNeed.Verb:
                // 计划3年内投资: a time may come first.
                while (sentence.KindAt(next) is NodeKind.Time or NodeKind.Locative)
                {
                    next = sentence.After(next);
                }

                return !IsNoun(sentence, k) && (sentence.KindAt(next) is NodeKind.Verb or NodeKind.Activity or NodeKind.Adverb or NodeKind.Link or NodeKind.Preposition
                    || (sentence.KindAt(next) == NodeKind.Modifier && (sentence.Governs(sentence.After(next)) || sentence.KindAt(sentence.After(next)) == NodeKind.Activity))
                    || (sentence.KindAt(next) == NodeKind.Figure && !char.IsAsciiDigit(sentence.Word(next)[0])));
            case CueNeed.Figure:
                while (sentence.KindAt(next) == NodeKind.Link)
                {
                    next = sentence.After(next);
                }

                return sentence.KindAt(next) == NodeKind.Figure && !(sentence.Before(k) is >= 0 and var before && sentence.Governs(before));
            default:
                return true;
        }
    }

    // 接种计划, 行动计划: a noun that a word of activity modifies.
    private static bool IsNoun(LinkSentence sentence, int k) =>
        sentence.Is(k, LinkClass.Carrier) && sentence.Before(k) is >= 0 and var before && (sentence.KindAt(before) is NodeKind.Verb or NodeKind.Activity || sentence.Nodes[before].Tag == "vn");

    // 脱贫40万人的目标: an aim after the figure, unless it is said to be reached.
    private bool IsAim(LinkSentence sentence, int at)
    {
        var end = sentence.ClauseEnd(at);
        for (var k = at + 1; k < end; k++)
        {
            if (words.TryGet(sentence.Nodes[k].Entry, LinkClass.Status, out var payload) && (CueNeed)(payload >> NeedShift) == CueNeed.Figure
                && sentence.KindAt(sentence.Before(k)) == NodeKind.De)
            {
                return !HoldsActual(sentence, at);
            }
        }

        return false;
    }

    // 300户群众将迁入新居: what is counted is the subject of a plan.
    private bool IsSubjectOfPlan(LinkSentence sentence, int at)
    {
        for (var k = sentence.After(at); sentence.KindAt(k) is NodeKind.Noun or NodeKind.Modifier or NodeKind.Adverb or NodeKind.Link or NodeKind.Conjunction; k = sentence.After(k))
        {
            if (words.TryGet(sentence.Nodes[k].Entry, LinkClass.Status, out var payload) && (payload & 1) != 0 && (CueNeed)(payload >> NeedShift) == CueNeed.Verb && Holds(sentence, k, CueNeed.Verb))
            {
                return !HoldsActual(sentence, at);
            }
        }

        return false;
    }

    private bool HoldsActual(LinkSentence sentence, int at)
    {
        for (var k = sentence.ClauseStart(at); k < at; k++)
        {
            if (words.TryGet(sentence.Nodes[k].Entry, LinkClass.Status, out var payload) && (payload & 1) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
