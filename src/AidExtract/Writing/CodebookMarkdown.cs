namespace AidExtract.Writing;

/// <summary>The codebook for people: one Markdown table per file.</summary>
public static class CodebookMarkdown
{
    /// <summary>Writes all tables.</summary>
    public static void Write(TextWriter writer)
    {
        var first = true;
        foreach (var table in Codebook.Tables)
        {
            if (!first)
            {
                writer.WriteLine();
            }

            first = false;
            writer.WriteLine($"## {table.FileName}");
            writer.WriteLine();
            writer.WriteLine($"{table.Description}.");
            writer.WriteLine();
            writer.WriteLine("| column | type | what | values | example |");
            writer.WriteLine("|---|---|---|---|---|");
            foreach (var column in table.Columns)
            {
                var type = Words<ColumnType>.Of(column.Type) + (column.Required ? "" : ", may be empty");
                var values = column.Values.Count > 0 ? string.Join(' ', column.Values.Select(v => $"`{v}`"))
                    : column.Pattern.Length > 0 ? $"`{column.Pattern}`"
                    : "";
                writer.WriteLine($"| {column.Name} | {type} | {Escape(column.Description)} | {values} | {Escape(column.Example)} |");
            }
        }
    }

    private static string Escape(string text) => text.Replace("|", "\\|");
}
