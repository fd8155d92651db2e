namespace AidExtract.Cli.Checking;

/// <summary>Prints differences for people: a paragraph per article, a line per row.</summary>
internal sealed class DifferencePrinter(TextWriter output)
{
    private const int Context = 20;

    private readonly int[] _rows = new int[Enum.GetValues<Change>().Length];
    private int _articles;

    /// <summary>True when there was nothing to print.</summary>
    public bool NoneSeen => _articles == 0;

    /// <summary>Prints an article.</summary>
    public void Print(ArticleDifferences article)
    {
        _articles++;
        output.WriteLine(article.Article);
        foreach (var row in article.Rows)
        {
            _rows[(int)row.Change]++;
            output.WriteLine($"  {row.Change.ToString().ToLowerInvariant()} {Name(row)}{Fields(row)}");
        }
    }

    /// <summary>Prints how much differs.</summary>
    public void PrintSummary() => output.WriteLine(
        $"{_articles} {(_articles == 1 ? "article differs" : "articles differ")}: rows missing {_rows[(int)Change.Missing]}, extra {_rows[(int)Change.Extra]}, changed {_rows[(int)Change.Changed]}");

    private static string Name(RowDifference row)
    {
        var name = row.Table.Name.TrimEnd('s');
        return row.Field("raw") is { Length: > 0 } raw
            ? $"{name} {VisibleText.Of(raw)} (line {row.Field("line")}, {row.Field("start")}–{row.Field("end")})"
            : name;
    }

    private static string Fields(RowDifference row) => row.Fields.Count == 0
        ? ""
        : ": " + string.Join("; ", row.Fields.Select(f => $"{f.Column} {OldAndNew(f.Expected, f.Actual)}"));

    /// <summary>Both values; of long ones, only the part where they differ.</summary>
    private static string OldAndNew(string expected, string actual)
    {
        var start = Math.Max(0, expected.AsSpan().CommonPrefixLength(actual) - Context);
        var end = 0;
        while (end < Math.Min(expected.Length, actual.Length) - start && expected[^(end + 1)] == actual[^(end + 1)])
        {
            end++;
        }

        end = Math.Max(0, end - Context);
        return $"{Excerpt(expected, start, end)} → {Excerpt(actual, start, end)}";
    }

    private static string Excerpt(string text, int start, int end) => text.Length == 0
        ? "(empty)"
        : $"{(start > 0 ? "…" : "")}{VisibleText.Of(text[start..^end])}{(end > 0 ? "…" : "")}";
}
