using AidExtract.Matching.Figures;

namespace AidExtract.Matching.Rules;

/// <summary>A word that says how exactly a number is stated.</summary>
/// <param name="Bound">What it makes of an exact number.</param>
/// <param name="NotAfter">Characters before which it is the end of another word.</param>
internal sealed record Approximator(Bound Bound, string[] NotAfter);
