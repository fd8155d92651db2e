using AidExtract.Simplifying;

namespace AidExtract;

/// <summary>All that was read from one input: the row of articles.csv, with its figures and places.</summary>
public sealed record Article
{
    /// <summary>Path relative to the input folder, or the record's id.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the input's bytes, lower-case hexadecimal; empty when they could not be read.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length of the input in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>What became of it.</summary>
    public ArticleStatus Status { get; init; } = ArticleStatus.Ok;

    /// <summary>Why it failed.</summary>
    public string Error { get; init; } = "";

    /// <summary>As decoded: <c>utf-8</c>, <c>gb18030</c>, <c>big5</c> …</summary>
    public string Encoding { get; init; } = "";

    /// <summary>Null when it failed.</summary>
    public Script? Script { get; init; }

    /// <summary>The headline, repaired and simplified.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where it was taken from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The article's date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary><c>text</c>, <c>option</c>, <c>field</c> or empty: where the date is from.</summary>
    public string DateFrom { get; init; } = "";

    /// <summary>Code points of the decoded text.</summary>
    public int Chars { get; init; }

    /// <summary>Lines of title, headings and body.</summary>
    public int BodyLines { get; init; }

    /// <summary>Other lines that hold something.</summary>
    public int OtherLines { get; init; }

    /// <summary>Number of places repaired.</summary>
    public int Repairs { get; init; }

    /// <summary>Kinds of damage found.</summary>
    public IReadOnlyList<string> Damage { get; init; } = [];

    /// <summary>Its figures, by position.</summary>
    public IReadOnlyList<FigureRecord> Figures { get; init; } = [];

    /// <summary>Its places, by position.</summary>
    public IReadOnlyList<PlaceRecord> Places { get; init; } = [];

    /// <summary>Hash of the compiled tables that read it.</summary>
    public required string Tables { get; init; }
}
