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

    private readonly (TableRows Expected, TableRows Actual, TableAccuracy Accuracy)[] _tables;

    /// <summary>Reads both folders.</summary>
    public ExpectedComparer(string expected, string actual) =>
        _tables = [.. Codebook.Tables.Select(t => (new TableRows(t, expected), new TableRows(t, actual), new TableAccuracy(t)))];

    /// <summary>Compares article by article, in input order; those that are no more there at the end.</summary>
    /// <param name="reports">Told of every article, and of the end.</param>
    public CheckTotals Compare(IReadOnlyList<ICheckReport> reports)
    {
        var totals = new CheckTotals([.. _tables.Select(t => t.Accuracy)], [.. ColumnDifferences()]);
        foreach (var name in _tables.SelectMany(t => t.Actual.Articles).Concat(_tables.SelectMany(t => t.Expected.Articles)).Distinct(StringComparer.Ordinal))
        {
            var article = new ArticleDifferences(name, [.. _tables.SelectMany(t => Differences(t.Accuracy, t.Expected.Of(name), t.Actual.Of(name)).OrderBy(Position))]);
            totals.Add(article);
            foreach (var report in reports)
            {
                report.Add(article);
            }
        }

        foreach (var report in reports)
        {
            report.End(totals);
        }

        return totals;
    }

    private IEnumerable<string> ColumnDifferences() => _tables.SelectMany(t => t.Expected.Missing
        .Select(name => $"{t.Accuracy.Table.FileName}: column {name} is new")
        .Concat(t.Expected.Unknown.Select(name => $"{t.Accuracy.Table.FileName}: there is no column {name} any more")));

    private static IEnumerable<RowDifference> Differences(TableAccuracy accuracy, IReadOnlyList<string[]> expected, IReadOnlyList<string[]> actual)
    {
        var table = accuracy.Table;
        var pairs = new RowPairs(table).Match(expected, actual).ToArray();
        var sameRows = pairs.All(pair => pair.Expected is not null && pair.Actual is not null);
        foreach (var pair in pairs)
        {
            if (pair.Expected is null || pair.Actual is null)
            {
                accuracy.AddSingle(pair.Expected is not null);
                yield return pair.Actual is null
                    ? new RowDifference(table, Change.Missing, pair.Expected!, [])
                    : new RowDifference(table, Change.Extra, pair.Actual, []);
                continue;
            }

            accuracy.AddPair();
            if (Fields(accuracy, pair.Expected, pair.Actual, sameRows) is { Count: > 0 } fields)
            {
                yield return new RowDifference(table, Change.Changed, pair.Expected, fields);
            }
        }
    }

    private static int Position(RowDifference row) => int.TryParse(row.Field("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 0;

    private static List<FieldDifference> Fields(TableAccuracy accuracy, string[] expected, string[] actual, bool sameRows)
    {
        var differences = new List<FieldDifference>();
        for (var i = 0; i < expected.Length; i++)
        {
            var column = accuracy.Table.Columns[i].Name;
            if (NeverCompared.Contains(column) || (!sameRows && RowNumbers.Contains(column)))
            {
                continue;
            }

            accuracy.AddField(i, expected[i] == actual[i]);
            if (expected[i] != actual[i])
            {
                differences.Add(new FieldDifference(column, expected[i], actual[i]));
            }
        }

        return differences;
    }
}
