using AidExtract.Cleaning;

namespace AidExtract.Explaining;

/// <summary>A line of the cleaned text.</summary>
/// <param name="Cleaned">Repaired and half-width, without the blanks around it.</param>
/// <param name="Simplified">In simplified characters.</param>
/// <param name="Section">What it is.</param>
/// <param name="Reason">Why it was taken for that.</param>
/// <param name="Pattern">The row of <c>boilerplate.tsv</c> that decided; empty if none did.</param>
/// <param name="Sentences">Its sentences; none where the section is not read.</param>
public sealed record StretchExplanation(string Cleaned, string Simplified, Section Section, LineReason Reason, string Pattern, IReadOnlyList<SentenceExplanation> Sentences);
