namespace AidExtract.Cleaning;

/// <summary>What a line is taken for, and why.</summary>
/// <param name="Section">What it is.</param>
/// <param name="Reason">Why.</param>
/// <param name="Pattern">The pattern of <c>boilerplate.tsv</c> that decided; empty if none did.</param>
internal readonly record struct LineVerdict(Section Section, LineReason Reason, string Pattern = "");
