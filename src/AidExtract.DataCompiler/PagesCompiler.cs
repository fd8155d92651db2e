using AidExtract.Tables;
using AidExtract.Tables.Pages;

namespace AidExtract.DataCompiler;

/// <summary>Compiles <c>Rules/page-elements.tsv</c> and <c>Rules/page-words.tsv</c>, by which the blocks of HTML pages are told apart.</summary>
internal sealed class PagesCompiler : ISectionCompiler
{
    public TableSection Section => TableSection.Pages;

    public void Compile(string dataFolder, SectionWriter writer, List<TableError> errors)
    {
        var elements = TsvTable.Read(Path.Combine(dataFolder, "Rules", "page-elements.tsv"), ["element", "layout", "means", "example"], errors).Rows;
        Check(elements, row => row.Required("element"));
        writer.WriteStrings([.. elements.Select(r => r["element"])]);
        writer.WriteArray<byte>([.. elements.Select(r => (byte)r.Word<ElementLayout>("layout"))]);
        writer.WriteArray<byte>([.. elements.Select(r => (byte)r.Word<BlockMeaning>("means"))]);

        var words = TsvTable.Read(Path.Combine(dataFolder, "Rules", "page-words.tsv"), ["kind", "word", "means", "example"], errors).Rows;
        Check(words, row => row["kind"] + " " + row.Required("word"));
        writer.WriteStrings([.. words.Select(r => r["word"])]);
        writer.WriteArray<byte>([.. words.Select(r => (byte)r.Word<WordKind>("kind"))]);
        writer.WriteArray<byte>([.. words.Select(r => (byte)r.Word<BlockMeaning>("means"))]);
    }

    private static void Check(IReadOnlyList<TsvRow> rows, Func<TsvRow, string> key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var name = key(row);
            if (!seen.Add(name))
            {
                row.Report(TableError.Duplicate, $"{name} stands twice");
            }

            if (name.Any(char.IsAsciiLetterUpper))
            {
                row.Report(TableError.BadPattern, $"{name}: names are written in small letters");
            }

            row.Required("example");
        }
    }
}
