using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Finds the item of a figure that stands right after a predicate: what the predicate names itself, or its subject.</summary>
internal sealed class PredicateItem(LinkWords words)
{
    /// <summary>The item of a figure.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The node of the predicate.</param>
    /// <param name="figure">The figure after it.</param>
    /// <param name="previous">The item of the figure before it in the sentence, or empty.</param>
    public string Find(LinkSentence sentence, int at, Figure figure, string previous)
    {
        if (figure.Kind == FigureKind.Money)
        {
            return IsReceived(sentence, at) || IsLoan(sentence, at) ? sentence.Word(at).ToString()
                : PartOfGiving(sentence, at) is { Length: > 0 } part ? part
                : SubjectSum(sentence, at) is { Length: > 0 } sum ? sum
                : Sold(sentence, at);
        }

        if (sentence.Is(at, LinkClass.ObjectInside))
        {
            return sentence.Word(at)[^1..].ToString();
        }

        if (words.Is(figure.Unit, LinkClass.Folk) || figure.Unit is "例")
        {
            return Befallen(sentence, at);
        }

        if (figure.Unit is "笔" && sentence.Is(at, LinkClass.Money))
        {
            return Phrase(sentence, at);
        }

        if (figure.Kind is not (FigureKind.Count or FigureKind.Measure))
        {
            return "";
        }

        var subject = Subject(sentence, at);
        var isMeasured = sentence.Is(at, LinkClass.Dimension);
        return subject < 0 ? isMeasured && !HasSubject(sentence, at) && !ItemNouns.IsListBefore(sentence, sentence.ClauseStart(at) - 1) ? previous : ""
            : isMeasured || !CanAct(sentence, subject) || (IsBuilding(sentence, at) && !ItemNouns.IsActor(sentence, subject)) ? Phrase(sentence, subject)
            : "";
    }

    // 死亡50人, 转移就业200人: what befell people, or what they came to do.
    private static string Befallen(LinkSentence sentence, int at)
    {
        if (!IsBefalling(sentence, at))
        {
            return "";
        }

        var first = at;
        while (IsBefalling(sentence, sentence.Before(first)) && sentence.Before(first) == first - 1)
        {
            first--;
        }

        // 吸纳贫困人口就业200人
        return Subject(sentence, first) is >= 0 and var people && sentence.EndsIn(people, LinkClass.People) ? Phrase(sentence, people) : sentence.Slice(first, at);
    }

    private static bool IsBefalling(LinkSentence sentence, int k) => sentence.Is(k, LinkClass.Happened) || sentence.Is(k, LinkClass.Becoming);

    // 收到5家企业捐款300万元、网友捐款20万元: a noun of giving, after a verb of receiving and the giver.
    private bool IsReceived(LinkSentence sentence, int at)
    {
        if (sentence.KindAt(at) != NodeKind.Verb || sentence.Verb(at) is not { Use: VerbUse.Noun, Frame: VerbFrame.Give })
        {
            return false;
        }

        for (var k = sentence.Before(at); k >= 0; k = sentence.Before(k))
        {
            if (words.Role(sentence.Nodes[k].Entry, RolePosition.Inside) is not null)
            {
                return true;
            }

            if (sentence.Nodes[k].Kind is not (NodeKind.Noun or NodeKind.Modifier or NodeKind.Number or NodeKind.Figure or NodeKind.Conjunction) && sentence.Nodes[k].Entry != sentence.Nodes[at].Entry)
            {
                return false;
            }
        }

        return false;
    }

    // 其中网络捐款30万元: what opens a part is a noun.
    private static string PartOfGiving(LinkSentence sentence, int at)
    {
        if (sentence.KindAt(at) != NodeKind.Verb || sentence.Verb(at) is not { Use: VerbUse.Noun, Frame: VerbFrame.Give })
        {
            return "";
        }

        var k = sentence.Before(at);
        while (sentence.KindAt(k) is NodeKind.Noun or NodeKind.Modifier && !ItemNouns.IsActor(sentence, k) && sentence.Nodes[k].Place < 0)
        {
            k = sentence.Before(k);
        }

        return sentence.KindAt(k) == NodeKind.Part ? sentence.Slice(sentence.After(k), at) : "";
    }

    // 大棚已建成8座: what is built is built by others.
    private static bool IsBuilding(LinkSentence sentence, int at) => sentence.KindAt(at) == NodeKind.Verb && sentence.Verb(at).Frame == VerbFrame.For;

    // 从农信社贷款20万元: what is lent is named by the verb.
    private bool IsLoan(LinkSentence sentence, int at) =>
        sentence.KindAt(at) == NodeKind.Verb && sentence.Verb(at) is { Use: VerbUse.Noun, Flow: Flow.Loan } && words.Is(sentence.Nodes[at].Entry, LinkClass.Money);

    // 善款已发放300万元, 资金支付3765万元: the subject, where it is money.
    private static string SubjectSum(LinkSentence sentence, int at) =>
        Subject(sentence, at) is >= 0 and var subject && !ItemNouns.IsActor(sentence, subject) && ItemNouns.IsSum(sentence, subject) ? Phrase(sentence, subject) : "";

    // 核桃每斤卖到12元: the thing sold.
    private static string Sold(LinkSentence sentence, int at) =>
        sentence.KindAt(at) == NodeKind.Verb && sentence.Verb(at).Flow == Flow.Sales && Subject(sentence, at) is >= 0 and var subject && !CanAct(sentence, subject) && !IsOfOne(sentence, subject) ? Phrase(sentence, subject) : "";

    // 一亩地能卖3000元: a yield, not a price.
    private static bool IsOfOne(LinkSentence sentence, int subject) => sentence.Before(subject) is >= 0 and var before && sentence.KindAt(before) == NodeKind.Figure && sentence.Word(before)[0] == '一';

    // The noun that stands right before the predicate, with adverbs, times and links between; -1 where there is none.
    private static int Subject(LinkSentence sentence, int at)
    {
        var k = sentence.Before(at);
        while (sentence.KindAt(k) is NodeKind.Adverb or NodeKind.Time or NodeKind.Link)
        {
            k = sentence.Before(k);
        }

        return k >= sentence.ClauseStart(at) && sentence.Nodes[k].Kind == NodeKind.Noun && sentence.Nodes[k].Place < 0 && !sentence.Is(k, LinkClass.Status) && sentence.Word(k) is not [.., '里' or '上' or '内' or '中']
            && !(sentence.Before(NounPhraseReader.Left(sentence, k, coordinated: false).First) is >= 0 and var before && sentence.KindAt(before) == NodeKind.Preposition) ? k : -1;
    }

    private static bool HasSubject(LinkSentence sentence, int at)
    {
        for (var k = sentence.ClauseStart(at); k < at; k++)
        {
            if (sentence.Nodes[k].Kind is NodeKind.Noun or NodeKind.Pronoun)
            {
                return true;
            }
        }

        return false;
    }

    // Who acts is not what is counted; a place of work acts as well, and a person of a name.
    private static bool CanAct(LinkSentence sentence, int k) =>
        ItemNouns.IsActor(sentence, k) || sentence.EndsIn(k, LinkClass.Workplace) || sentence.Nodes[k] is { Tag: ['n', 'r', ..], Span.Length: > 1 };

    private static string Phrase(LinkSentence sentence, int head)
    {
        var phrase = NounPhraseReader.Left(sentence, head, coordinated: false);
        return sentence.Slice(phrase.First, phrase.Head);
    }
}
