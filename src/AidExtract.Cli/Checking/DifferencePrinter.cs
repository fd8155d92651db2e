using System.Globalization;

namespace AidExtract.Cli.Checking;

/// <summary>Prints differences for people: a paragraph per article, a line per row, and at the end how well each table was found.</summary>
internal sealed class DifferencePrinter(TextWriter output) : ICheckReport
{
    public void Add(ArticleDifferences article)
    {
        if (article.Rows.Count == 0)
        {
            return;
        }

        output.WriteLine(VisibleText.Of(article.Article));
        foreach (var row in article.Rows)
        {
            output.WriteLine($"  {RowDescription.Of(row)}");
        }
    }

    public void End(CheckTotals totals)
    {
        foreach (var difference in totals.ColumnDifferences)
        {
            output.WriteLine(difference);
        }

        if (totals.Differing > 0)
        {
            PrintSummary(totals, output);
        }
    }

    /// <summary>Prints how much differs.</summary>
    public static void PrintSummary(CheckTotals totals, TextWriter output)
    {
        foreach (var table in totals.Tables)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{table.Table.Name}: precision {table.Precision:0.000}, recall {table.Recall:0.000}, F1 {table.F1:0.000} ({table.Expected} expected, {table.Found} found, {table.Paired} of them in place)"));
            var columns = table.Columns.Where(c => c.Accuracy < 1).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Column} {c.Accuracy:0.000}")).ToArray();
            if (columns.Length > 0)
            {
                output.WriteLine($"  right columns of those in place: {string.Join(", ", columns)}, all others 1");
            }
        }

        output.WriteLine(
            $"{totals.Differing} {(totals.Differing == 1 ? "article differs" : "articles differ")}: rows missing {totals.Rows(Change.Missing)}, extra {totals.Rows(Change.Extra)}, changed {totals.Rows(Change.Changed)}");
    }
}
