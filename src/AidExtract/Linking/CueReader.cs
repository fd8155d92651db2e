using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Reads from the words before a figure whether it is planned, and whether it is a total or one of many.</summary>
internal sealed class CueReader(LinkWords words)
{
    private const int NeedShift = 4;
    private const int MostVerbsOfRate = 2;
    private const string Each = "each";

    // 一 before these is no unit of a rate.
    private const string NotRates = "期批轮项部次些共起律定度届";

    // A rate by time may have any verb before its sum: 一个月寄回2000块.
    private const string TimesOfRates = "年月天周季顿";

    /// <summary>True for an aggregate cue that is a word of its own, not an adverb.</summary>
    public static bool NamesRate(uint payload) => (CueNeed)(payload >> NeedShift) == CueNeed.Rate;

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

        return (isPlanned && !IsDone(sentence, at)) || IsAim(sentence, at) || (kind == FigureKind.Count && IsSubjectOfPlan(sentence, at));
    }

    /// <summary>Empty, <c>cumulative</c> or <c>each</c>.</summary>
    public string Aggregate(LinkSentence sentence, int at, FigureKind kind)
    {
        if (kind == FigureKind.Ratio)
        {
            return "";
        }

        var start = sentence.ClauseStart(at);
        var isListed = false;
        for (var k = at - 1; k >= start; k--)
        {
            if (sentence.Nodes[k].Kind == NodeKind.Figure && sentence.KindAt(sentence.After(k)) is not (NodeKind.Conjunction or NodeKind.Figure or NodeKind.Noun) && !IsChange(sentence, k))
            {
                if (!IsListedWithVerb(sentence, k, at))
                {
                    break;
                }

                isListed = true;
            }

            if (AggregateOf(sentence, k) is { } aggregate && !(isListed && aggregate == Each))
            {
                return aggregate;
            }
        }

        if (kind == FigureKind.Money && IsRate(sentence, at))
        {
            return Each;
        }

        return sentence.Is(start, LinkClass.Result) ? "" : IsSince(sentence, at) || GoesOn(sentence, start) ? "cumulative" : "";
    }

    // 每斤45元涨到70元: the sum it has changed to is of the same.
    private static bool IsChange(LinkSentence sentence, int k) =>
        sentence.KindAt(sentence.After(k)) is NodeKind.Verb or NodeKind.Activity or NodeKind.Link && sentence.Word(sentence.After(k))[^1] is '到' or '至';

    // 共造成196人遇难、21人失踪: what befell those counted stands before the comma of the list.
    private static bool IsListedWithVerb(LinkSentence sentence, int k, int at)
    {
        do
        {
            k = sentence.After(k);
        }
        while (k < at && sentence.KindAt(k) is NodeKind.Verb or NodeKind.Activity or NodeKind.Noun or NodeKind.Modifier);

        return k < at && sentence.KindAt(k) == NodeKind.Conjunction;
    }

    // 一斤四块二, 一个月寄回2000块: 一 and a unit before the sum say 每.
    private static bool IsRate(LinkSentence sentence, int at)
    {
        var k = sentence.Before(at);
        var verbs = 0;
        while (sentence.KindAt(k) is NodeKind.Verb or NodeKind.Activity or NodeKind.Adverb or NodeKind.Link)
        {
            verbs += sentence.KindAt(k) is NodeKind.Verb or NodeKind.Activity ? 1 : 0;
            k = sentence.Before(k);
        }

        if (k < 0 || verbs > MostVerbsOfRate || sentence.KindAt(k) is not (NodeKind.Number or NodeKind.Time or NodeKind.Figure) || sentence.Word(k) is not { Length: 2 or 3 } word || word[0] != '一'
            || NotRates.Contains(word[1]) || NotRates.Contains(word[^1]))
        {
            return false;
        }

        // 过去一年, 用了一年, 最高的一个月: one certain span of time.
        return (verbs == 0 || TimesOfRates.Contains(word[^1]))
            && sentence.KindAt(sentence.Before(k)) is not (NodeKind.Time or NodeKind.Pronoun or NodeKind.Particle or NodeKind.Preposition or NodeKind.Locative or NodeKind.De)
            && !(k > 0 && (sentence.Word(k - 1)[^1] is '去' or '近' or '第' or '前' or '头' || sentence.Word(k - 1)[0] == '最'));
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
            var isEach = (payload & 1) != 0;
            if (need == CueNeed.Since || !(Holds(sentence, k, need) || (isEach && need == CueNeed.Verb && sentence.KindAt(sentence.After(k)) == NodeKind.Figure)))
            {
                return null;
            }

            // 两期共82名: the sum of one doing.
            return isEach ? Each : sentence.KindAt(sentence.Before(k)) == NodeKind.Figure && sentence.Before(k) >= sentence.ClauseStart(k) ? null : "cumulative";
        }

        // 年人均收入: inside a longer word.
        var word = sentence.Word(k);
        if (word[0] == '每' && node is { Kind: NodeKind.Adverb, Entry: < 0 })
        {
            return Each;
        }

        for (var i = 0; i + 1 < word.Length; i++)
        {
            var (length, inner) = words.LongestAt(word, i, LinkClass.Aggregate);
            if (length > 1 && (inner & 1) != 0)
            {
                return Each;
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

    // 首期3.6亿元已于5月拨出: what the figure is the subject of has been done.
    private bool IsDone(LinkSentence sentence, int at)
    {
        for (var k = sentence.ClauseStart(at); k < at; k++)
        {
            if (words.TryGet(sentence.Nodes[k].Entry, LinkClass.Status, out _))
            {
                return false;
            }
        }

        var end = sentence.ClauseEnd(at);
        for (var k = at + 1; k < end && sentence.Nodes[k].Kind != NodeKind.Figure; k++)
        {
            if (words.TryGet(sentence.Nodes[k].Entry, LinkClass.Status, out var payload) && (CueNeed)(payload >> NeedShift) == CueNeed.Any)
            {
                return (payload & 1) == 0;
            }
        }

        return false;
    }

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
