using AidExtract.Matching.Rules;
using AidExtract.Segmenting;
using AidExtract.Tables.Rules;
using AidExtract.Text;

namespace AidExtract.Matching.Figures;

/// <summary>What the words around a figure change about it: approximators that stand apart, bare amounts of money, titles that only look like counts.</summary>
internal sealed class FigureContext(RuleWords words, CurrencyRegion region, WordTest isWord)
{
    private const int ContextLength = 60;
    private const int LongestSumWord = 4;
    private const int LeastBareSum = 100;
    private const int LongestTitleRest = 6;
    private const int MostInTitle = 99;
    private const int MostOfWhole = 8;
    private const string Stated = "stated";
    private const string Regional = "region";
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FFF';

    private readonly PayerCurrency _payers = new(words, region);

    /// <summary>The figure as the words around it leave it.</summary>
    /// <param name="figure">As its form gives it.</param>
    /// <param name="sentence">The sentence's text.</param>
    /// <param name="offset">Where the sentence begins in the article.</param>
    /// <param name="tokens">Its words.</param>
    public Figure Refine(Figure figure, ReadOnlySpan<char> sentence, int offset, TokenBoundaries tokens)
    {
        var start = figure.Span.Start - offset;
        var end = figure.Span.End - offset;
        if (figure is { Kind: FigureKind.Ratio or FigureKind.Measure or FigureKind.Money, Bound: Bound.Exact, High: null } && IsMore(sentence, end, tokens))
        {
            end++;
            figure = figure with { Span = new Span(figure.Span.Start, figure.Span.End + 1), Bound = Bound.Over };
        }

        var refined = RefineKind(figure, sentence, start, end, tokens);
        return refined.CurrencyCue.Length > 0 && refined.CurrencyCue != Stated && _payers.Of(sentence, start, tokens) is { } code
            ? refined with { Unit = code, CurrencyCue = Regional }
            : refined;
    }

    // 三成多受访者, 2吨多大米: 多 by itself before a noun, behind a unit that is no sign.
    private static bool IsMore(ReadOnlySpan<char> sentence, int end, TokenBoundaries tokens) =>
        tokens.TokenAt(end) is { Span.Length: 1 } more && sentence[end] == '多' && IsHan(sentence[end - 1])
        && tokens.TokenAt(more.Span.End) is { } next && IsNominal(next);

    private static bool IsHan(char character) => character is >= FirstHan and <= LastHan;

    private Figure RefineKind(Figure figure, ReadOnlySpan<char> sentence, int start, int end, TokenBoundaries tokens)
    {
        if (figure.Bound == Bound.Exact && (ApproximatorApart(sentence, start, tokens) ?? (figure.Kind == FigureKind.Ratio ? ApproximatorOfShare(sentence, start, tokens) : null)) is { } bound)
        {
            figure = figure with { Bound = bound };
        }

        if (figure.Kind == FigureKind.Count && IsInBookTitle(sentence, start, end))
        {
            return figure with { Kind = FigureKind.Number, Form = "number.bare" };
        }

        if (figure.Form == "count.admin" && words.NumeralRole(sentence[end - 1]) == NumeralRole.Myriad)
        {
            // 6.8万孩子: such a number needs no noun of the table.
            return figure;
        }

        if (figure is { Kind: FigureKind.Count, Bound: Bound.Exact } && (IsTitle(figure, sentence, start, end) || (figure.Form == "count.admin" && IsPartOfWord(sentence, end, tokens))))
        {
            return figure with { Kind = FigureKind.Number, Unit = "", Form = "number.bare" };
        }

        if (figure is { Kind: FigureKind.Money, Form: "money.single" } && ClassifierAt(sentence, start, end, tokens) is { } classifier)
        {
            return figure with { Kind = FigureKind.Count, Unit = classifier, CurrencyCue = "", Form = "count.single" };
        }

        if (figure is { Form: "number.slash", Value: > 0 and < 1 } && start > 0 && sentence[start - 1] is '的' or '占' or '达' && IsClauseEnd(sentence, end))
        {
            // 总数的1/4, 仅占1/5
            return figure with { Kind = FigureKind.Ratio, Unit = "倍", Form = "ratio.slash" };
        }

        var isMoney = figure switch
        {
            { Form: "count.bare" or "count.bare.past" or "count.bare.range" or "number.magnitude" } => IsSpokenSum(sentence, start, end, tokens) || IsAfter(MoneyWord.Noun, sentence, start, tokens) || IsMoney(sentence, start, end, tokens),
            { Form: "number.bare", Value: >= LeastBareSum } => IsAfter(MoneyWord.Sum, sentence, start, tokens) && IsClauseEnd(sentence, end) && !IsYear(figure),
            _ => false,
        };
        return isMoney ? figure with { Kind = FigureKind.Money, Unit = region.Code, CurrencyCue = region.Cue, Form = "money.bare" } : figure;
    }

    // 3个亿, 两个多亿: said of money, unless a noun that is counted follows.
    private static bool IsSpokenSum(ReadOnlySpan<char> sentence, int start, int end, TokenBoundaries tokens) =>
        sentence[start..end].Contains('个') && !(tokens.TokenAt(end) is { } next && IsNominal(next));

    // 集资12万修桥, 月薪三千五: a word of money stands directly before the number.
    private bool IsAfter(MoneyWord least, ReadOnlySpan<char> sentence, int start, TokenBoundaries tokens)
    {
        for (var at = start - 1; at >= Math.Max(0, start - LongestSumWord); at--)
        {
            if (words.Find(sentence, at, WordClass.Money) is { Length: > 0 } word && word.Row >= (int)least && at + word.Length == start && (word.Length > 1 || tokens.IsStart(at)))
            {
                return true;
            }
        }

        return false;
    }

    // “三个必须”, “四项清单”: a quotation that is only a small Chinese number with what it counts is the name of a programme.
    private static bool IsTitle(Figure figure, ReadOnlySpan<char> sentence, int start, int end)
    {
        if (figure.Value > MostInTitle || start == 0 || sentence[start - 1] is not ('“' or '「') || char.IsAsciiDigit(sentence[start]))
        {
            return false;
        }

        var rest = sentence[end..].IndexOfAny('”', '」');
        return rest is > 0 and <= LongestTitleRest && !sentence.Slice(end, rest).ContainsAnyExceptInRange(FirstHan, LastHan);
    }

    // 《十万个为什么》
    private static bool IsInBookTitle(ReadOnlySpan<char> sentence, int start, int end) =>
        sentence[..start].LastIndexOf('《') is var open && open >= 0 && sentence[open..start].IndexOf('》') < 0 && sentence[end..].IndexOf('》') >= 0;

    // 2025国际论坛, 3地震情: what seems a counted noun begins another word.
    private bool IsPartOfWord(ReadOnlySpan<char> sentence, int end, TokenBoundaries tokens)
    {
        var noun = sentence[end] == ' ' ? end + 1 : end;
        return tokens.TokenAt(noun) is { } next && next.Span.Start == noun && next.Span.Length > words.Find(sentence, noun, WordClass.Admin).Length
            && isWord(sentence[noun..next.Span.End]);
    }

    private static bool IsClauseEnd(ReadOnlySpan<char> sentence, int end) => end == sentence.Length || !(char.IsLetterOrDigit(sentence[end]) || sentence[end] is '.' or ':' or '-' or '/');

    private static bool IsYear(Figure figure) => figure.Value is >= 1900 and < 2100;

    // 约为全县人口的六分之一: before the whole of which a share is told.
    private Bound? ApproximatorOfShare(ReadOnlySpan<char> sentence, int start, TokenBoundaries tokens)
    {
        var at = start;
        for (var k = 0; k < MostOfWhole && tokens.TokenAt(at - 1) is { } token; k++)
        {
            var (length, row) = words.Find(sentence, token.Span.Start, WordClass.Prefix, isTokenStart: true);
            if (length >= token.Span.Length && sentence[start - 1] == '的')
            {
                return words.Approximator(row).Bound;
            }

            if (!(IsNominal(token) || token.Tag is ['u', 'j'] or "a" or "f" or "r" or "t" || sentence[token.Span.Start] is '占' or '为'))
            {
                return null;
            }

            at = token.Span.Start;
        }

        return null;
    }

    // 约获1万元, 至少脱贫6500万人, 约重30吨: one verb or adjective may stand between.
    private Bound? ApproximatorApart(ReadOnlySpan<char> sentence, int start, TokenBoundaries tokens)
    {
        if (tokens.TokenAt(start - 1) is not { Tag: ['v' or 'a', ..] } verb || verb.Span.End != start || tokens.TokenAt(verb.Span.Start - 1) is not { } before)
        {
            return null;
        }

        var (length, row) = words.Find(sentence, before.Span.Start, WordClass.Prefix, isTokenStart: true);
        return length == before.Span.Length ? words.Approximator(row).Bound : null;
    }

    // 780万善款, 捐款2.8亿, 资金由380亿: a word for a sum right behind decides; else, unless a noun that is counted follows, the nearest before it in the sentence.
    private bool IsMoney(ReadOnlySpan<char> sentence, int start, int end, TokenBoundaries tokens)
    {
        var next = tokens.TokenAt(end);
        if (words.Find(sentence, end, WordClass.Money) is { Row: (int)MoneyWord.Sum } sum && next!.Value.Span == new Span(end, end + sum.Length))
        {
            return true;
        }

        var isClauseEnd = IsClauseEnd(sentence, end);
        if (next is { Tag: ['n', ..] or "vn" or ['a', ..] or "b" or "j" or "l" or "i" or "uj" } || (!isClauseEnd && !IsAfter(MoneyWord.Verb, sentence, start, tokens) && IsCountedBehind(sentence, end)))
        {
            return false;
        }

        // 62.8万…: before a predicate of its own, the money of another clause says nothing.
        for (var at = start - 1; at >= Math.Max(0, start - ContextLength) && sentence[at] is not (';' or '；') && (isClauseEnd || sentence[at] is not (',' or '，' or ':' or '：') || IsPart(sentence[(at + 1)..start])); at--)
        {
            if (words.Find(sentence, at, WordClass.Counted).Length > 0)
            {
                return false;
            }

            if (words.Find(sentence, at, WordClass.Money).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    // 其中90亿: a part of the sum before it.
    private static bool IsPart(ReadOnlySpan<char> before) => before.StartsWith("其中", StringComparison.Ordinal);

    /// <summary>A bare sum that is a part of the sum before it, in its currency: 300亿美元,其中90亿.</summary>
    /// <param name="figure">As it is refined.</param>
    /// <param name="whole">The figure before it in the sentence.</param>
    /// <param name="between">What stands between them.</param>
    public static Figure InheritCurrency(Figure figure, Figure whole, ReadOnlySpan<char> between) =>
        figure.Form == "money.bare" && whole is { Kind: FigureKind.Money, CurrencyCue: Stated } && IsPart(between[(between.LastIndexOfAny(",，(（") + 1)..])
            ? figure with { Unit = whole.Unit, CurrencyCue = Stated }
            : figure;

    // 62.8万建档立卡贫困人口: what is counted stands in the same stretch of words, before any other number.
    private bool IsCountedBehind(ReadOnlySpan<char> sentence, int end)
    {
        for (var at = end; at < sentence.Length && char.IsLetter(sentence[at]) && !words.IsNumeralStart(sentence[at]); at++)
        {
            if (words.Find(sentence, at, WordClass.Counted).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    // 96块光伏板, 金牌33块: a word that is a currency and a classifier counts the noun beside it, unless that noun is of money.
    private string? ClassifierAt(ReadOnlySpan<char> sentence, int start, int end, TokenBoundaries tokens)
    {
        if (!words.IsClassifierToo(sentence, end - 1, 1))
        {
            return null;
        }

        if (IsPriced(sentence[..start]))
        {
            return null;
        }

        var isCounting = (tokens.TokenAt(end) is { } next && (next.Span.Start < end || IsNominal(next))) || IsMeasured(sentence, end, tokens)
            || (tokens.TokenAt(start - 1) is { } last && last.Span.End == start && IsNominal(last) && !EndsWithMoney(sentence[last.Span.Start..start]));
        return isCounting ? sentence[(end - 1)..end].ToString() : null;
    }

    // 1块86英寸智慧黑板: its length or area stands before the noun. 10块3斤 is a price.
    private bool IsMeasured(ReadOnlySpan<char> sentence, int end, TokenBoundaries tokens)
    {
        var at = end;
        while (at < sentence.Length && (char.IsAsciiDigit(sentence[at]) || sentence[at] == '.' || words.NumeralRole(sentence[at]) != NumeralRole.None))
        {
            at++;
        }

        var (length, row) = at > end ? words.Find(sentence, at, WordClass.Measure) : (0, -1);
        return length > 0 && words.Unit(row).Unit is var unit && (unit.EndsWith('寸') || unit.EndsWith('米') || unit.EndsWith('尺')) && tokens.TokenAt(at + length) is { } noun && (IsNominal(noun) || noun.Tag == "uj");
    }

    // 一份盒饭15块: in a clause that says what one of a thing costs.
    private bool IsPriced(ReadOnlySpan<char> before)
    {
        for (var at = before.Length - 1; at >= 0 && char.IsLetterOrDigit(before[at]); at--)
        {
            if (before[at] == '一' && words.IsUnitAt(before, at + 1))
            {
                return true;
            }
        }

        return false;
    }

    // 资金, 油费: the word, or its end.
    private bool EndsWithMoney(ReadOnlySpan<char> word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (words.Find(word, at, WordClass.Money).Length is var length && length > 0 && (at == 0 || at + length == word.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNominal(Token token) => token.Tag is ['n' or 'j' or 'b' or 'l', ..] or "vn";
}
