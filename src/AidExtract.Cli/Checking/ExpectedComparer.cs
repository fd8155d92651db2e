using System.Globalization;
using AidExtract.Writing;

namespace AidExtract.Cli.Checking;

/// <summary>Compares tables that were written with those that are expected, article by article.</summary>
internal sealed class ExpectedComparer
{
    /// <summary>Which tables read the articles says nothing about what was read; the numbers of rows show in the rows.</summary>
    private static readonly string[] NeverCompared = ["tables", "figures", "places"];

    /// <summary>They move along with every row before them, so they say something only where the rows are the same ones.</summary>
    private static readonly string[] RowNumbers = ["figure", "mention", "part_of"];

    private readonly (Table Table, TableRows Expected, TableRows Actual)[] _tables;

    /// <summary>Reads both folders.</summary>
    public ExpectedComparer(string expected, string actual) =>
        _tables = [.. Codebook.Tables.Select(t => (t, new TableRows(t, expected), new TableRows(t, actual)))];

    /// <summary>Differences of the header rows, one sentence each.</summary>
    public IEnumerable<string> ColumnDifferences() => _tables.SelectMany(t => t.Expected.Missing
        .Select(name => $"{t.Table.FileName}: column {name} is new")
        .Concat(t.Expected.Unknown.Select(name => $"{t.Table.FileName}: there is no column {name} any more")));

    /// <summary>The articles that differ, in input order; those that are no more there at the end.</summary>
    public IEnumerable<ArticleDifferences> ArticleDifferences() => _tables
        .SelectMany(t => t.Actual.Articles)
        .Concat(_tables.SelectMany(t => t.Expected.Articles))
        .Distinct(StringComparer.Ordinal)
        .Select(article => new ArticleDifferences(article, [.. _tables.SelectMany(t => Differences(t.Table, t.Expected.Of(article), t.Actual.Of(article)).OrderBy(Position))]))
        .Where(article => article.Rows.Count > 0);

    private static IEnumerable<RowDifference> Differences(Table table, IReadOnlyList<string[]> expected, IReadOnlyList<string[]> actual)
    {
        var pairs = new RowPairs(table).Match(expected, actual).ToArray();
        var sameRows = pairs.All(pair => pair.Expected is not null && pair.Actual is not null);
        foreach (var pair in pairs)
        {
            if (pair.Actual is null)
            {
                yield return new RowDifference(table, Change.Missing, pair.Expected!, []);
            }
            else if (pair.Expected is null)
            {
                yield return new RowDifference(table, Change.Extra, pair.Actual, []);
            }
            else if (Fields(table, pair.Expected, pair.Actual, sameRows) is { Count: > 0 } fields)
            {
                yield return new RowDifference(table, Change.Changed, pair.Expected, fields);
            }
        }
    }

    private static int Position(RowDifference row) => int.TryParse(row.Field("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 0;

    private static List<FieldDifference> Fields(Table table, string[] expected, string[] actual, bool sameRows) =>
    [
        .. table.Columns
            .Select((column, i) => new FieldDifference(column.Name, expected[i], actual[i]))
            .Where(f => f.Expected != f.Actual && !NeverCompared.Contains(f.Column) && (sameRows || !RowNumbers.Contains(f.Column))),
    ];
}
