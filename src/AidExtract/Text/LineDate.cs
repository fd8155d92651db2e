namespace AidExtract.Text;

/// <summary>A date with year, month and day as lines about an article give it: 2020-7-13, 2020/07/13, 2020.7.13, 2020年7月13日.</summary>
/// <param name="Date">The date.</param>
/// <param name="Span">Where it stands in the line, with a time of day that follows.</param>
internal readonly record struct LineDate(DateOnly Date, Span Span)
{
    private const int FirstYear = 1949;
    private const int LastYear = 2099;

    /// <summary>The first date in a line.</summary>
    public static LineDate? Find(ReadOnlySpan<char> line)
    {
        for (var i = 0; i + 8 <= line.Length; i++)
        {
            if (char.IsAsciiDigit(line[i]) && (i == 0 || !char.IsAsciiDigit(line[i - 1])) && At(line, i) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static LineDate? At(ReadOnlySpan<char> line, int start)
    {
        var at = start;
        if (Number(line, ref at, 4) is not (>= FirstYear and <= LastYear and var year) || at - start != 4 || at >= line.Length)
        {
            return null;
        }

        var separator = line[at];
        if (separator is not ('-' or '/' or '.' or '年'))
        {
            return null;
        }

        at++;
        var month = Number(line, ref at, 2);
        if (at >= line.Length || line[at] != (separator == '年' ? '月' : separator))
        {
            return null;
        }

        at++;
        var day = Number(line, ref at, 2);
        if (separator == '年')
        {
            if (at >= line.Length || line[at] is not ('日' or '号'))
            {
                return null;
            }

            at++;
        }

        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        return new LineDate(new DateOnly(year, month, day), new Span(start, AfterTime(line, at)));
    }

    // 04:30, T04:30:00, 16时20分
    private static int AfterTime(ReadOnlySpan<char> line, int end)
    {
        var at = end;
        while (at < line.Length && line[at] is ' ' or 'T')
        {
            at++;
        }

        var parts = 0;
        while (parts < 3)
        {
            var before = at;
            if (Number(line, ref at, 2) < 0)
            {
                break;
            }

            parts++;
            if (at < line.Length && line[at] is ':' or '：' or '时' or '分' or '秒')
            {
                at++;
            }
            else
            {
                at = parts == 1 ? before : at;
                break;
            }
        }

        return parts > 1 ? at : end;
    }

    private static int Number(ReadOnlySpan<char> line, ref int at, int longest)
    {
        var value = -1;
        for (var i = 0; i < longest && at < line.Length && char.IsAsciiDigit(line[at]); i++)
        {
            value = (Math.Max(value, 0) * 10) + line[at++] - '0';
        }

        return value;
    }
}
