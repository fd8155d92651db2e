using System.Globalization;

namespace AidExtract.Matching.Figures;

/// <summary>A number in Arabic digits as it is written: 1234, 1,234.5.</summary>
/// <param name="End">One past its last code unit.</param>
/// <param name="Value">Exact.</param>
/// <param name="Digits">How many there are.</param>
/// <param name="IsDecimal">True when it has decimals.</param>
/// <param name="IsGrouped">True when it has thousands separators.</param>
internal readonly record struct ArabicNumber(int End, decimal Value, int Digits, bool IsDecimal, bool IsGrouped)
{
    // Decimal holds any number of 28 digits exactly; with more, decimals would be rounded.
    private const int ExactDecimalDigits = 28;

    // Of so many digits a long holds any number.
    private const int LongDigits = 18;

    private const char RaisedPoint = '·';

    /// <summary>The number whose first digit, or decimal point, stands at <paramref name="start"/>.</summary>
    /// <exception cref="OverflowException">It has more digits than can be kept.</exception>
    public static ArabicNumber Read(ReadOnlySpan<char> text, int start)
    {
        var end = EndOfDigits(text, start);
        var isGrouped = false;
        while (IsGroup(text, end) && (isGrouped || end - start <= 3))
        {
            end += 4;
            isGrouped = true;
        }

        var isDecimal = end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && (text[end] == '.' || IsRaisedPoint(text, start, end));
        if (isDecimal)
        {
            end = EndOfDigits(text, end + 1);
        }

        var written = text[start..end];
        var digits = written.Length - written.Count(',') - (isDecimal ? 1 : 0);
        if (isDecimal && digits > ExactDecimalDigits)
        {
            throw new OverflowException();
        }

        var value = digits <= LongDigits ? Parse(written)
            : decimal.Parse(written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        return new ArabicNumber(end, value, digits, isDecimal, isGrouped);
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    // A comma and exactly three digits.
    private static bool IsGroup(ReadOnlySpan<char> text, int comma) =>
        comma + 3 < text.Length && text[comma] == ',' && EndOfDigits(text, comma + 1) == comma + 4;

    // 1·9亿 and 1·5%, but the day 5·12.
    private static bool IsRaisedPoint(ReadOnlySpan<char> text, int start, int point)
    {
        if (text[point] != RaisedPoint)
        {
            return false;
        }

        var end = EndOfDigits(text, point + 1);
        return end < text.Length && end - start < LongDigits && text[end] is '万' or '亿' or '%';
    }

    private static decimal Parse(ReadOnlySpan<char> written)
    {
        var digits = 0L;
        var decimals = -1;
        foreach (var unit in written)
        {
            if (char.IsAsciiDigit(unit))
            {
                digits = (digits * 10) + (unit - '0');
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (unit is '.' or RaisedPoint)
            {
                decimals = 0;
            }
        }

        return new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)Math.Max(0, decimals));
    }
}
