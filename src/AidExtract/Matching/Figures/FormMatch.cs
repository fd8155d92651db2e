using AidExtract.Matching.Rules;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>A form that matched, with its parts.</summary>
/// <param name="Form">The row.</param>
/// <param name="Parts">Each element that took something, in order.</param>
/// <param name="End">One past the last code unit.</param>
internal sealed record FormMatch(FigureForm Form, FormPart[] Parts, int End);
