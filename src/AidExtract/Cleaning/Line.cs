using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>A line of the repaired and simplified text, without its line end.</summary>
/// <param name="Span">Where it stands in that text.</param>
/// <param name="Section">What it is.</param>
public readonly record struct Line(Span Span, Section Section);
