using System.Numerics;

namespace AidExtract.Tables.Rules;

/// <summary>Which words an element of a form takes.</summary>
internal static class FormElementKinds
{
    private static readonly uint[] ByClass = MakeByClass();

    /// <summary>The kind as one of 32 bits.</summary>
    public static uint Bit(this FormElementKind kind) => 1u << (int)kind;

    /// <summary>True when the element takes a number.</summary>
    public static bool TakesNumeral(this FormElementKind kind) => kind is >= FormElementKind.N and <= FormElementKind.ChineseDigit;

    /// <summary>The class of the words, or null for literals and numerals.</summary>
    public static WordClass? ToWordClass(this FormElementKind kind) => kind switch
    {
        FormElementKind.Prefix => WordClass.Prefix,
        FormElementKind.MagnitudePrefix => WordClass.MagnitudePrefix,
        FormElementKind.Suffix => WordClass.Suffix,
        FormElementKind.Currency => WordClass.Currency,
        FormElementKind.CurrencyBefore => WordClass.CurrencyBefore,
        FormElementKind.Classifier => WordClass.Classifier,
        FormElementKind.Measure => WordClass.Measure,
        FormElementKind.Time => WordClass.Time,
        FormElementKind.Age => WordClass.Age,
        FormElementKind.Ratio => WordClass.Ratio,
        FormElementKind.RatioBefore => WordClass.RatioBefore,
        FormElementKind.Admin => WordClass.Admin,
        FormElementKind.NotFigure => WordClass.NotFigure,
        FormElementKind.Range => WordClass.Range,
        FormElementKind.List => WordClass.List,
        FormElementKind.Change => WordClass.Change,
        _ => null,
    };

    /// <summary>Bits of the kinds of elements that take words of classes.</summary>
    /// <param name="classes">Bits of the classes.</param>
    public static uint OfWords(uint classes)
    {
        var kinds = 0u;
        for (; classes != 0; classes &= classes - 1)
        {
            kinds |= ByClass[BitOperations.TrailingZeroCount(classes)];
        }

        return kinds;
    }

    private static uint[] MakeByClass()
    {
        var bits = new uint[32];
        foreach (var kind in Enum.GetValues<FormElementKind>())
        {
            if (kind.ToWordClass() is { } wordClass)
            {
                bits[(int)wordClass] |= kind.Bit();
            }
        }

        return bits;
    }
}
