using AidExtract.Matching.Figures;

namespace AidExtract;

/// <summary>What an extractor is asked for. One set of options makes one extractor.</summary>
public sealed record ExtractorOptions
{
    /// <summary>Kinds of figures written; money, counts, measures and ratios unless told otherwise.</summary>
    public IReadOnlySet<FigureKind> Kinds { get; init; } =
        new HashSet<FigureKind> { FigureKind.Money, FigureKind.Count, FigureKind.Measure, FigureKind.Ratio };

    /// <summary>Encoding of all inputs by name, or null to find it out.</summary>
    public string? Encoding { get; init; }

    /// <summary>True to write figures of all sections, not of title, headings and body alone, and places of planted spam as well as of every other section.</summary>
    public bool AllSections { get; init; }

    /// <summary>
    /// Words of the user's own: a dictionary in jieba's format, UTF-8, one word per line, then its frequency and its tag, each set off by one
    /// space, each optional.
    /// </summary>
    public ReadOnlyMemory<byte> UserDictionary { get; init; }

    /// <summary>Date of articles that do not tell theirs.</summary>
    public DateOnly? Date { get; init; }
}
