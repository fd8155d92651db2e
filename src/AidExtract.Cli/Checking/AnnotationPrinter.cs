namespace AidExtract.Cli.Checking;

/// <summary>Prints differences as commands of GitHub Actions, which shows them beside the lines of the articles.</summary>
/// <param name="input">The folder, or the one file, that was checked.</param>
/// <param name="output">Where to.</param>
internal sealed class AnnotationPrinter(string input, TextWriter output) : ICheckReport
{
    public void Add(ArticleDifferences article)
    {
        var file = FileOf(article.Article);
        foreach (var row in article.Rows)
        {
            var line = row.Field("line");
            var place = file is null ? "" : $"file={Property(file)},{(line.Length > 0 ? $"line={line}," : "")}";
            Print(place, article.Article, RowDescription.Of(row));
        }
    }

    public void End(CheckTotals totals)
    {
        foreach (var difference in totals.ColumnDifferences)
        {
            Print("", "columns", difference);
        }

        if (totals.Differing > 0)
        {
            DifferencePrinter.PrintSummary(totals, output);
        }
    }

    /// <summary>A message in which the characters that would end it are escaped.</summary>
    public static string Message(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>The value of a property, in which colon and comma are escaped too.</summary>
    public static string Property(string text) =>
        Message(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private void Print(string place, string title, string message) => output.WriteLine($"::error {place}title={Property(title)}::{Message(message)}");

    /// <summary>The article's file as seen from the working folder, with <c>/</c> separators; null for a record, which has none of its own.</summary>
    private string? FileOf(string article)
    {
        var file = File.Exists(input) ? input : Path.Combine(input, article);
        return File.Exists(file) ? Path.GetRelativePath(Environment.CurrentDirectory, file).Replace(Path.DirectorySeparatorChar, '/') : null;
    }
}
