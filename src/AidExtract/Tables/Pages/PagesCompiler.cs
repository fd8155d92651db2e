using AidExtract.Tables.Rules;

namespace AidExtract.Tables.Pages;

/// <summary>Compiles <c>page-elements.tsv</c> and <c>page-words.tsv</c>, by which the blocks of HTML pages are told apart.</summary>
internal static class PagesCompiler
{
    public static void Write(IRuleTables tables, SectionWriter writer)
    {
        var elements = tables.Read("page-elements.tsv", ["element"], ["element", "layout", "means", "example"]).Rows;
        Check(elements, row => row.Required("element"));
        writer.WriteStrings([.. elements.Select(r => r["element"])]);
        writer.WriteArray<byte>([.. elements.Select(r => (byte)r.Word<ElementLayout>("layout"))]);
        writer.WriteArray<byte>([.. elements.Select(r => (byte)r.Word<BlockMeaning>("means"))]);

        var words = tables.Read("page-words.tsv", ["kind", "word"], ["kind", "word", "means", "example"]).Rows;
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
