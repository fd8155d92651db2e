namespace AidExtract.Matching.Rules;

/// <summary>A word of the rule tables as it stands in a text.</summary>
/// <param name="Length">Code units.</param>
/// <param name="Row">Its row in its table.</param>
internal readonly record struct RuleWord(int Length, int Row);
