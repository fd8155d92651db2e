using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Works out the time that a figure covers from the words before it, against the article's date.</summary>
internal sealed class PeriodReader(LinkWords words, DateOnly? date)
{
    private const int ValueShift = 8;
    private const int ValueZero = 128;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int MonthsInHalf = 6;
    private const int MonthsInQuarter = 3;
    private const int DaysInThird = 10;
    private const int LongestEvent = 40;
    private const string YearCounts = "一二三四五六七八九十";

    /// <summary>The last time told in a stretch of text; nothing where none is told or it cannot be worked out.</summary>
    public Period? Last(ReadOnlySpan<char> text)
    {
        Period? last = null;
        for (var at = 0; at < text.Length;)
        {
            var (length, period) = ReadAt(text, at);
            if (length > 0)
            {
                last = period ?? last;
                at += length;
            }
            else
            {
                // A run of digits that is no time is passed over whole.
                do
                {
                    at++;
                }
                while (at < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at - 1]));
            }
        }

        return last;
    }

    private (int Length, Period? Period) ReadAt(ReadOnlySpan<char> text, int at)
    {
        if (!MayBegin(text, at))
        {
            return (0, null);
        }

        var first = new TimeExpression();
        var end = Components(text, at, first);
        if (end == at)
        {
            return Years(text, at);
        }

        var period = first.Resolve(date);
        if (end < text.Length && text[end] is '至' or '到' or '-' or '—' or '~')
        {
            var second = new TimeExpression { Year = first.Year, Month = first.Month };
            var rest = Components(text, end + 1, second);
            if (rest > end + 1)
            {
                end = rest;
                period = period is { } from && second.Resolve(date) is { } to ? new Period(from.Start, to.End) : null;
            }
        }

        var (since, kind) = Suffix(text, end);
        if (kind == PeriodKind.Since || IsSince(text, end))
        {
            end += kind == PeriodKind.Since ? since : 0;
            period = period is { } start ? new Period(start.Start, date) : null;
        }
        else if (IsMultiple(text, end))
        {
            return (end - at, null);
        }

        return (end - at, Prefix(text, at) switch
        {
            PeriodKind.Compared => null,
            not PeriodKind.Until when first.IsNow => null,
            PeriodKind.Until when period is { } until => new Period(null, until.End),
            _ => period,
        });
    }

    private bool MayBegin(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) || YearCounts.Contains(text[at]) || words.LongestAt(text, at, LinkClass.Period).Length > 0;

    // Year, half, quarter, month, day, in this order, and what narrows the last of them.
    private int Components(ReadOnlySpan<char> text, int at, TimeExpression time)
    {
        var start = at;
        while (at < text.Length)
        {
            var (number, digits) = Number(text, at);
            var unit = digits > 0 && at + digits < text.Length ? text[at + digits] : '\0';
            if (digits == 4 && unit == '年' && number is >= FirstYear and <= LastYear && !IsCount(text, at + digits + 1))
            {
                time.Year = number;
                at += digits + 1;
            }
            else if (digits == 4 && number is >= FirstYear and <= LastYear && unit is '-' or '至' && at == start && Number(text, at + digits + 1) is (>= FirstYear and <= LastYear, 4) && text.Length > at + 9 && text[at + 9] == '年')
            {
                (time.Year, time.LastYear) = (number, Number(text, at + digits + 1).Value);
                at += 10;
            }
            else if (digits is 1 or 2 && unit is '至' or '到' or '-' or '—' or '~' && Number(text, at + digits + 1) is (<= 12, 1 or 2) and var until && until.Value > number && text.Length > at + digits + 1 + until.Digits && text[at + digits + 1 + until.Digits] == '月')
            {
                // 1至8月
                (time.FirstMonth, time.LastMonth) = (number, until.Value);
                at += digits + until.Digits + 2;
            }
            else if (digits is 1 or 2 && unit == '月' && number is >= 1 and <= 12)
            {
                time.Month = number;
                at += digits + 1;
            }
            else if (digits is 1 or 2 && unit is '日' or '号' && number is >= 1 and <= 31)
            {
                time.Day = number;
                at += digits + 1;
            }
            else if (digits == 0 && words.LongestAt(text, at, LinkClass.Period) is { Length: > 0 } word && Apply((PeriodKind)(word.Payload & 15), (int)(word.Payload >> ValueShift) - ValueZero, time, isFirst: at == start))
            {
                at += word.Length;
            }
            else if (digits == 0 && at > start && text[at] is '份' or '度' or '的')
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // 5年来, 三年间: that many years up to the article's date.
    private (int Length, Period? Period) Years(ReadOnlySpan<char> text, int at)
    {
        var (number, digits) = Number(text, at);
        if (digits == 0 && YearCounts.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var index)
        {
            (number, digits) = (index + 1, 1);
        }

        if (digits is 0 or > 2 || (at > 0 && char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not ('近' or '这' or '去')) || at + digits + 1 >= text.Length || text[at + digits] != '年' || text[at + digits + 1] is not ('来' or '间'))
        {
            return (0, null);
        }

        return (digits + 2, date is { } today ? new Period(today.AddYears(-number), today) : null);
    }

    private bool Apply(PeriodKind kind, int value, TimeExpression time, bool isFirst)
    {
        switch (kind)
        {
            case PeriodKind.Year when isFirst && date is not null:
                time.Year = date.Value.Year + value;
                return true;
            case PeriodKind.Month when isFirst && date is not null:
                var month = date.Value.AddMonths(value);
                (time.Year, time.Month) = (month.Year, month.Month);
                return true;
            case PeriodKind.Day when isFirst && date is not null:
                var day = date.Value.AddDays(value);
                (time.Year, time.Month, time.Day) = (day.Year, day.Month, day.Day);
                return true;
            case PeriodKind.Now when isFirst && date is not null:
                time.IsNow = true;
                (time.Year, time.Month, time.Day) = (date.Value.Year, date.Value.Month, date.Value.Day);
                return true;
            case PeriodKind.Half:
                (time.FirstMonth, time.LastMonth) = (((value - 1) * MonthsInHalf) + 1, value * MonthsInHalf);
                return true;
            case PeriodKind.Quarter:
                (time.FirstMonth, time.LastMonth) = (((value - 1) * MonthsInQuarter) + 1, value * MonthsInQuarter);
                return true;
            case PeriodKind.Through:
                (time.FirstMonth, time.LastMonth) = (1, value);
                return true;
            case PeriodKind.End when !isFirst:
                time.IsEnd = true;
                return true;
            case PeriodKind.Start when !isFirst:
                time.IsStart = true;
                return true;
            case PeriodKind.Third when time.Month is not null:
                (time.FirstDay, time.LastDay) = (((value - 1) * DaysInThird) + 1, value == 3 ? 31 : value * DaysInThird);
                return true;
            default:
                return false;
        }
    }

    private (int Length, PeriodKind? Kind) Suffix(ReadOnlySpan<char> text, int at)
    {
        var (length, payload) = words.LongestAt(text, at, LinkClass.Period);
        return length > 0 ? (length, (PeriodKind)(payload & 15)) : (0, null);
    }

    // 2010年1月两地结对以来, 2月26日启动,至今: up to the next comma or time, a word of two characters tells that it goes on.
    private bool IsSince(ReadOnlySpan<char> text, int end)
    {
        var limit = Math.Min(text.Length, end + LongestEvent);
        for (var k = end; k < limit && !(char.IsAsciiDigit(text[k]) || text[k] is '。' or ';' or '；' or '\n'); k++)
        {
            var isComma = text[k] is ',' or '，';
            var from = isComma ? k + 1 : k;
            if (words.LongestAt(text, from, LinkClass.Period) is { Length: > 1, Payload: var payload } && (PeriodKind)(payload & 15) == PeriodKind.Since)
            {
                return true;
            }

            if (isComma)
            {
                return false;
            }
        }

        return false;
    }

    // 2015年的2.2倍: what is compared with, not when it was.
    private static bool IsMultiple(ReadOnlySpan<char> text, int end)
    {
        if (text[end - 1] != '的')
        {
            return false;
        }

        var digits = end;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] == '.'))
        {
            digits++;
        }

        return digits > end && digits < text.Length && text[digits] is '倍' or '%';
    }

    private PeriodKind? Prefix(ReadOnlySpan<char> text, int at) =>
        words.EndingIn(text[..at], LinkClass.Period, out var payload) > 0 ? (PeriodKind)(payload & 15) : null;

    // 2000年来 is no year but a stretch of time.
    private static bool IsCount(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '来' or '间' or '前' or '后';

    private static (int Value, int Digits) Number(ReadOnlySpan<char> text, int at)
    {
        var (value, digits) = (0, 0);
        while (at + digits < text.Length && char.IsAsciiDigit(text[at + digits]) && digits < 5)
        {
            value = (value * 10) + (text[at + digits] - '0');
            digits++;
        }

        return (value, digits);
    }
}
