namespace AidExtract.Matching.Rules;

/// <summary>A unit as a row of the rule tables gives it.</summary>
/// <param name="Unit">As written out: classifier, measure, ISO 4217 code (empty: by region), %, 倍 …</param>
/// <param name="Factor">What one such unit is in the unit written out.</param>
/// <param name="NotBefore">Continuations that make the word the beginning of another.</param>
internal sealed record UnitWord(string Unit, decimal Factor, string[] NotBefore);
