using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>What the parts of a matched form hold.</summary>
internal static class FormParts
{
    /// <summary>How many numbers they hold.</summary>
    public static int CountNumerals(this ReadOnlySpan<FormPart> parts)
    {
        var count = 0;
        foreach (ref readonly var part in parts)
        {
            count += part.Kind.TakesNumeral() ? 1 : 0;
        }

        return count;
    }

    /// <summary>True when 、 stands between two of them.</summary>
    public static bool HoldEnumerationComma(this ReadOnlySpan<FormPart> parts)
    {
        foreach (ref readonly var part in parts)
        {
            if (part.Kind == FormElementKind.List && part.End == part.Start + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when one of them is of a kind.</summary>
    public static bool Hold(this ReadOnlySpan<FormPart> parts, FormElementKind kind)
    {
        foreach (ref readonly var part in parts)
        {
            if (part.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }
}
