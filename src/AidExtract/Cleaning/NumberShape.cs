namespace AidExtract.Cleaning;

/// <summary>What belongs to a number as it is written.</summary>
internal static class NumberShape
{
    private const int LongestNumber = 24;
    private const string Units = "万萬亿億余餘多元人户戶名个個件套台臺吨噸亩畝次";
    private const string Joints = ",，-－–—~～至到";
    private const string Numerals = "〇零一二三四五六七八九十百千万亿兆两萬億兩廿卅壹贰叁肆伍陆柒捌玖拾佰仟貳參陸";

    public static bool IsDigit(char unit) => unit is (>= '0' and <= '9') or (>= '０' and <= '９');

    /// <summary>True for digits, the signs inside numbers, and Chinese numerals.</summary>
    public static bool IsPart(char unit) => IsNumeral(unit) || unit is '.' or '．' or '%' or '％';

    /// <summary>True for these, and for what leads from one number to the next in a range or between groups of digits.</summary>
    public static bool IsPart(string text, int at) =>
        IsPart(text[at]) || (Joints.Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length && IsNumeral(text[at + 1]));

    private static bool IsNumeral(char unit) => IsDigit(unit) || Numerals.Contains(unit, StringComparison.Ordinal);

    /// <summary>
    /// True when the sign at <paramref name="at"/> parts groups of thousands: one to three digits before all groups,
    /// three in each, and a word or percent sign (or any sign but a digit or the end of the text, for a comma) after
    /// them. The cells of a table's row do not pass.
    /// </summary>
    public static bool IsGroupMark(string text, int at)
    {
        var mark = text[at];
        var start = at;
        while (start > 0 && at - start < LongestNumber && (IsDigit(text[start - 1]) || (start > 1 && text[start - 1] == mark && IsDigit(text[start]) && IsDigit(text[start - 2]))))
        {
            start--;
        }

        var first = start;
        while (first < at && IsDigit(text[first]))
        {
            first++;
        }

        if (at - start == LongestNumber || first - start is 0 or > 3 || text[start] is '0' or '０' || (start > 0 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '.' or '．' or '-' or '/' or ':' or '第' or '表' or '图' or '圖')))
        {
            return false;
        }

        var end = first;
        while (end < text.Length && text[end] == mark)
        {
            if (end - start > LongestNumber)
            {
                return false;
            }

            var digits = end + 1;
            while (digits < text.Length && digits - end < 5 && IsDigit(text[digits]))
            {
                digits++;
            }

            if (digits == end + 1)
            {
                break;
            }

            if (digits - end != 4)
            {
                return false;
            }

            end = digits;
        }

        if (end <= at || end >= text.Length)
        {
            return end > at && mark != ' ';
        }

        // A space before the number and none behind it: the number may be the cell of a table, and so may its parts.
        if (mark == ' ' && start > 0 && text[start - 1] is ' ' or '\t' && text[end] != ' ' && text.AsSpan(first, end - first).ContainsAnyExcept(" 0０"))
        {
            return false;
        }

        return mark != ' ' || text[end] is '%' or '％' or '.' or '．' or (>= '\u4E00' and <= '\u9FFF')
            || (text[end] == ' ' && end + 1 < text.Length && Units.Contains(text[end + 1], StringComparison.Ordinal));
    }
}
