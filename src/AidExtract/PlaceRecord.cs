using AidExtract.Cleaning;
using AidExtract.Matching.Places;

namespace AidExtract;

/// <summary>One mention of a place, as it is written to places.csv.</summary>
public sealed record PlaceRecord
{
    /// <summary>1, 2, … in the article.</summary>
    public required int Number { get; init; }

    /// <summary>The characters as they stand in the file.</summary>
    public required string Raw { get; init; }

    /// <summary>The same, repaired and simplified.</summary>
    public required string Text { get; init; }

    /// <summary>What was recognised, and how it was resolved.</summary>
    public required PlaceMention Mention { get; init; }

    /// <summary>What its line is.</summary>
    public required Section Section { get; init; }

    /// <summary>1-based line of the file.</summary>
    public required int Line { get; init; }

    /// <summary>First code point of <see cref="Raw"/> in the decoded file, 0-based.</summary>
    public required int Start { get; init; }

    /// <summary>One past its last code point.</summary>
    public required int End { get; init; }
}
