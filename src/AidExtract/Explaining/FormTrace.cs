using AidExtract.Matching.Figures;
using AidExtract.Matching.Rules;

namespace AidExtract.Explaining;

/// <summary>A form as it was seen to fit.</summary>
/// <param name="Form">The row.</param>
/// <param name="Parts">What its elements took, in positions of the sentence.</param>
/// <param name="End">One past its last code unit.</param>
internal sealed record FormTrace(FigureForm Form, FormPart[] Parts, int End);
