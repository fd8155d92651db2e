using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>Compiles <c>Rules/boilerplate.tsv</c>, the words of lines that are no article text.</summary>
internal sealed class LinesCompiler : ISectionCompiler
{
    public TableSection Section => TableSection.Lines;

    public void Compile(string dataFolder, SectionWriter writer, List<TableError> errors)
    {
        var rows = TsvTable.Read(Path.Combine(dataFolder, "Rules", "boilerplate.tsv"), ["pattern", "class", "example"], errors).Rows;
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
