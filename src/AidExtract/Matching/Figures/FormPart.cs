using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>What one element of a form took.</summary>
/// <param name="Kind">The element.</param>
/// <param name="Start">First code unit in the sentence.</param>
/// <param name="End">One past the last.</param>
/// <param name="Row">Row of the word in its table, or -1.</param>
/// <param name="Numeral">The number, for elements that take one.</param>
internal readonly record struct FormPart(FormElementKind Kind, int Start, int End, int Row, Numeral Numeral)
{
    /// <summary>True for elements that take a number.</summary>
    public bool HasNumeral => Numeral.End > 0;
}
