namespace AidExtract.Writing;

/// <summary>All that is written, as declared in one place: what the writers, <c>aidextract schema</c> and datapackage.json are made from.</summary>
public static class Codebook
{
    /// <summary>figures.csv: one row per figure.</summary>
    public static Table Figures => FigureColumns.Table;

    /// <summary>places.csv: one row per mention of a place.</summary>
    public static Table Places => PlaceColumns.Table;

    /// <summary>articles.csv: one row per input, whatever happened to it.</summary>
    public static Table Articles => ArticleColumns.Table;

    /// <summary>The three tables.</summary>
    public static IReadOnlyList<Table> Tables { get; } = [Figures, Places, Articles];
}
