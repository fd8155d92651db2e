using AidExtract.Writing;

namespace AidExtract.Checkpoints;

/// <summary>An article as its rows, read back from what was written before.</summary>
internal sealed record StoredArticle(FieldValue[] Article, FieldValue[][] Figures, FieldValue[][] Places)
{
    private static readonly int IdColumn = Column("article");
    private static readonly int Sha256Column = Column("sha256");
    private static readonly int BytesColumn = Column("bytes");
    private static readonly int StatusColumn = Column("status");
    private static readonly int ErrorColumn = Column("error");
    private static readonly int FiguresColumn = Column("figures");
    private static readonly int PlacesColumn = Column("places");

    public string Id => Article[IdColumn].Text;

    /// <summary>Empty when the input could not be read.</summary>
    public string Sha256 => Article[Sha256Column].Text;

    public long Bytes => Article[BytesColumn].Integer;

    public ArticleStatus Status => Enum.TryParse<ArticleStatus>(Article[StatusColumn].Text, ignoreCase: true, out var status)
        ? status
        : throw new InvalidDataException($"{Id} has the unknown status {Article[StatusColumn].Text}.");

    public string Error => Article[ErrorColumn].Text;

    /// <summary>Numbers of rows that an article's own row tells.</summary>
    public static (long Figures, long Places) RowsOf(ReadOnlySpan<FieldValue> article) => (article[FiguresColumn].Integer, article[PlacesColumn].Integer);

    private static int Column(string name) => Array.FindIndex(ArticleColumns.Table.Fields, c => c.Name == name);
}
