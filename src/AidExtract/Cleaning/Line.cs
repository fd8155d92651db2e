using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>A line of the repaired and simplified text, without its line end.</summary>
/// <param name="Span">Where it stands in that text.</param>
/// <param name="Section">What it is.</param>
public readonly record struct Line(Span Span, Section Section)
{
    /// <summary>Why it was taken for that.</summary>
    public LineReason Reason { get; init; }

    /// <summary>The pattern of <c>boilerplate.tsv</c> that decided; empty or null if none did.</summary>
    public string? Pattern { get; init; }
}
