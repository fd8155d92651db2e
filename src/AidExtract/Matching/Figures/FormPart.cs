using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>What one element of a form took.</summary>
/// <param name="Kind">The element.</param>
/// <param name="Start">First code unit in the sentence; a number is read there again.</param>
/// <param name="End">One past the last.</param>
/// <param name="Row">Row of the word in its table, or -1.</param>
internal readonly record struct FormPart(FormElementKind Kind, int Start, int End, int Row);
