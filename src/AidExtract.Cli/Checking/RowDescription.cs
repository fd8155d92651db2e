namespace AidExtract.Cli.Checking;

/// <summary>Words for a row that differs: one line, whatever its fields hold.</summary>
internal static class RowDescription
{
    private const int Context = 20;

    /// <summary>How it differs, which row it is, and each field that differs, old to new.</summary>
    public static string Of(RowDifference row) => $"{Word(row.Change)} {Name(row)}{Fields(row)}";

    /// <summary>The name of a change, as it is written.</summary>
    public static string Word(Change change) => change.ToString().ToLowerInvariant();

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
