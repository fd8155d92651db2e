using AidExtract.Matching.Rules;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>A run of Chinese digits without multipliers: 三, 三四, 七五, 〇五, 二〇二〇.</summary>
/// <param name="End">One past its last code unit.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Value">As the digits read one by one; of a pair the lower end.</param>
/// <param name="Spread">From the lower end of a pair to the upper; 0 if it is none.</param>
/// <param name="LeadsWithZero">True when the first is a zero.</param>
internal readonly record struct ChineseDigits(int End, int Count, decimal Value, decimal Spread, bool LeadsWithZero)
{
    /// <summary>True when both digits together are no number: 七五 in 七五折.</summary>
    public bool IsOpaque { get; private init; }

    /// <summary>The run that begins at <paramref name="start"/>.</summary>
    /// <exception cref="OverflowException">It has more digits than can be kept.</exception>
    public static ChineseDigits Read(ReadOnlySpan<char> text, int start, RuleWords words)
    {
        var end = start;
        var value = 0m;
        var hasZero = false;
        while (end < text.Length && words.NumeralRole(text[end]) == NumeralRole.Digit && !(end > start && IsWeight(text, end, words)))
        {
            var digit = words.NumeralValue(text[end++]);
            value = (value * 10) + digit;
            hasZero |= digit == 0;
        }

        var leadsWithZero = words.NumeralValue(text[start]) == 0;
        if (end - start != 2 || hasZero)
        {
            return new ChineseDigits(end, end - start, value, 0, leadsWithZero);
        }

        var (low, high) = (words.NumeralValue(text[start]), words.NumeralValue(text[start + 1]));
        return high == low + 1 || (low == 3 && high == 5)
            ? new ChineseDigits(end, 2, low, high - low, leadsWithZero)
            : new ChineseDigits(end, 2, value, 0, leadsWithZero) { IsOpaque = true };
    }

    /// <summary>True where 两 is the weight, behind a number: 二两, 三十两, 两万两; not before a multiplier, and not in 一两个.</summary>
    public static bool IsWeight(ReadOnlySpan<char> text, int at, RuleWords words) =>
        text[at] == '两' && !(at + 1 < text.Length && words.NumeralRole(text[at + 1]) is NumeralRole.Unit or NumeralRole.Myriad) && !(text[at - 1] == '一' && words.IsUnitAt(text, at + 1));
}
