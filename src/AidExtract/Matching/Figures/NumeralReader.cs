using AidExtract.Matching.Rules;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>
/// Reads a numeral in any style: 1,234.5 · 12.7万 · 3万5千 · 1亿2300万 · 三百二十 · 两万八 · 二〇二〇 · 90余万 · 十几 · 数百万 · 三四百. Exact decimal
/// arithmetic; no digit is lost. The longest reading is taken.
/// </summary>
internal sealed class NumeralReader(RuleWords words)
{
    private const int PlainDigits = 18;

    /// <summary>The numeral that begins at <paramref name="start"/>, if there is one.</summary>
    public Numeral? Read(ReadOnlySpan<char> text, int start) => TryRead(text, start, out var numeral) ? numeral : null;

    /// <summary>Reads the numeral that begins at <paramref name="start"/>.</summary>
    /// <returns>True when there is one.</returns>
    public bool TryRead(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        if (start >= text.Length)
        {
            numeral = default;
            return false;
        }

        if (TryReadPlain(text, start, out numeral))
        {
            return true;
        }

        var reading = new NumeralReading(text, start, words);
        try
        {
            return reading.Run(out numeral);
        }
        catch (OverflowException)
        {
            numeral = new Numeral(reading.EndOfRun(), 0, null, Bound.Exact, 1, 1, 0, NumeralTraits.Overflow | NumeralTraits.Arabic);
            return true;
        }
    }

    // Most numerals are Arabic digits alone, or one Chinese digit, with nothing behind that could belong to them.
    private bool TryReadPlain(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        var end = start;
        var value = 0L;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - start < PlainDigits)
        {
            value = (value * 10) + (text[end++] - '0');
        }

        var traits = NumeralTraits.Arabic;
        if (end == start && words.NumeralRole(text[start]) == NumeralRole.Digit)
        {
            value = (long)words.NumeralValue(text[end++]);
            traits = NumeralTraits.None;
        }

        var isPlain = end > start && (end == text.Length || (text[end] is not ('.' or '·' or ',' or ' ' or '个') && !char.IsAsciiDigit(text[end]) && words.NumeralRole(text[end]) == NumeralRole.None));
        numeral = isPlain ? new Numeral(end, value, null, Bound.Exact, 1, 1, end - start, traits) : default;
        return isPlain;
    }
}
