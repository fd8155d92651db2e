namespace AidExtract.Tables.Rules;

/// <summary>Compiles <c>boilerplate.tsv</c>, the words of lines that are no article text.</summary>
internal static class LinesCompiler
{
    public static void Write(IRuleTables tables, SectionWriter writer)
    {
        var rows = tables.Read("boilerplate.tsv", ["pattern"], ["pattern", "class", "example"]).Rows;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var classes = new List<byte>();
        foreach (var row in rows)
        {
            if (!seen.Add(row.Required("pattern")))
            {
                row.Report(TableError.Duplicate, $"{row["pattern"]} stands twice");
            }

            if (row["pattern"].Trim('^', '$') is [] or ['*', ..] or [.., '*'])
            {
                row.Report(TableError.BadPattern, $"{row["pattern"]}: a pattern begins and ends with something other than *");
            }

            row.Required("example");
            classes.Add((byte)row.Word<LineWord>("class"));
        }

        writer.WriteStrings([.. rows.Select(r => r["pattern"])]);
        writer.WriteArray<byte>([.. classes]);
    }
}
