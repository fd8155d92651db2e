using AidExtract.Matching.Figures;

namespace AidExtract;

/// <summary>What an extractor is asked for. One set of options makes one extractor.</summary>
public sealed record ExtractorOptions
{
    /// <summary>ISO 4217 code of the Chinese yuan.</summary>
    public const string Renminbi = "CNY";

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

    /// <summary>
    /// Folder whose tables are laid over the program's own, or null: files called as those of <c>src/Data/Rules</c>, with the same columns. A row
    /// replaces the one with the same words, or is added; <c>!</c> before its first word takes that one away.
    /// </summary>
    public string? RulesFolder { get; init; }

    /// <summary>ISO 4217 code of the currency that 元 means where neither the figure nor the article tells.</summary>
    public string DefaultCurrency { get; init; } = Renminbi;

    /// <summary>Date of articles that do not tell theirs.</summary>
    public DateOnly? Date { get; init; }
}
