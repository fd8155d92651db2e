namespace AidExtract.Matching.Figures;

/// <summary>What the numbers of a form make together.</summary>
internal static class NumeralArithmetic
{
    private const int MostExponent = 100;

    // 5至3万元 falls from 50000; 500至3万元 rises.
    private const int LeastByItself = 10;

    /// <summary>3至5万: the multiplier of the last number belongs to those before it, where they would else be out of order.</summary>
    public static (decimal Low, decimal High) Shared(Numeral first, Numeral last, bool ordered = true)
    {
        var low = first.Value;
        if (!first.Has(NumeralTraits.Myriad))
        {
            // 七到九千亿 shares 千亿, 七千到九千亿 only 亿.
            if (first.Scale == 1 && last.Scale > 1 && low < (ordered ? Math.Max(last.Value / last.Scale, LeastByItself) : last.Scale))
            {
                low *= last.Scale;
            }
            else if (last.Myriads > 1 && low < (ordered ? Math.Max(last.Value / last.Myriads, LeastByItself) : last.Myriads))
            {
                low *= last.Myriads;
            }
        }

        return (low, last.High ?? last.Value);
    }

    /// <summary>The ends of a range of adjacent numbers: 6、7 and 5、60, not 3、5.</summary>
    public static (decimal Low, decimal High)? Adjacent(Numeral first, Numeral last)
    {
        var mantissa = last.Value / last.Scale;
        if (!first.IsPlain || first.Value is < 1 or > 9 || first.Has(NumeralTraits.Multiplied))
        {
            return null;
        }

        return mantissa == first.Value + 1 && mantissa <= 9 ? (first.Value * last.Scale, last.Value)
            : mantissa == (first.Value + 1) * 10 ? (first.Value * 10 * last.Scale, last.Value)
            : null;
    }

    /// <summary>A number times a power of a base, by whole exponents; null where decimal cannot hold it.</summary>
    public static decimal? TimesPower(decimal number, decimal powerBase, decimal exponent)
    {
        if (exponent != decimal.Truncate(exponent) || Math.Abs(exponent) > MostExponent || (powerBase == 0 && exponent < 0))
        {
            return null;
        }

        try
        {
            var product = number;
            for (var k = 0; k < Math.Abs(exponent); k++)
            {
                product = exponent < 0 ? product / powerBase : product * powerBase;
            }

            return product;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
