namespace AidExtract.Cli.Checking;

/// <summary>What a comparison came to.</summary>
internal sealed class CheckTotals(IReadOnlyList<TableAccuracy> tables, IReadOnlyList<string> columnDifferences)
{
    private readonly int[] _rows = new int[Enum.GetValues<Change>().Length];

    /// <summary>How well each table was found.</summary>
    public IReadOnlyList<TableAccuracy> Tables => tables;

    /// <summary>Differences of the header rows, one sentence each.</summary>
    public IReadOnlyList<string> ColumnDifferences => columnDifferences;

    /// <summary>Articles compared.</summary>
    public int Articles { get; private set; }

    /// <summary>Articles that differ.</summary>
    public int Differing { get; private set; }

    /// <summary>True when all is as expected.</summary>
    public bool Equal => Differing == 0 && columnDifferences.Count == 0;

    /// <summary>Rows that differ in a way.</summary>
    public int Rows(Change change) => _rows[(int)change];

    public void Add(ArticleDifferences article)
    {
        Articles++;
        Differing += article.Rows.Count > 0 ? 1 : 0;
        foreach (var row in article.Rows)
        {
            _rows[(int)row.Change]++;
        }
    }
}
