using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>
/// The words of <c>Lexicon/words.tsv</c>: a trie whose values number the distinct pairs of frequency and tag, and for each pair the
/// frequency, its logarithm and the tag.
/// </summary>
internal sealed class LexiconCompiler : ISectionCompiler
{
    public TableSection Section => TableSection.Lexicon;

    public void Compile(string dataFolder, SectionWriter writer, List<TableError> errors)
    {
        var table = TsvTable.Read(Path.Combine(dataFolder, "Lexicon", "words.tsv"), ["word", "frequency", "tag"], errors);
        var pairs = new Dictionary<(int Frequency, string Tag), int>();
        var tags = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var trie = new TrieBuilder();
        foreach (var row in table.Rows)
        {
            var word = row.Required("word");
            var frequency = row.Int("frequency");
            var tag = row.Required("tag");
            if (frequency < 1)
            {
                row.Report(TableError.BadNumber, $"the frequency of {word} must be 1 or more");
            }
            else if (word.Length > 0 && !seen.Add(word))
            {
                row.Report(TableError.Duplicate, $"{word} stands in two rows");
            }
            else if (word.Length > 0)
            {
                pairs.TryAdd((frequency, tag), pairs.Count);
                tags.TryAdd(tag, (ushort)tags.Count);
                trie.Add(word, pairs[(frequency, tag)]);
            }
        }

        writer.WriteTrie(trie);
        writer.WriteArray<int>(pairs.Keys.Select(p => p.Frequency).ToArray());
        writer.WriteArray<double>(pairs.Keys.Select(p => Math.Log(p.Frequency)).ToArray());
        writer.WriteArray<ushort>(pairs.Keys.Select(p => tags[p.Tag]).ToArray());
        writer.WriteStrings(tags.Keys);
        writer.WriteArray<long>([ReadTotal(dataFolder, errors)]);
    }

    private static long ReadTotal(string dataFolder, List<TableError> errors)
    {
        var table = TsvTable.Read(Path.Combine(dataFolder, "Lexicon", "words-total.tsv"), ["total"], errors);
        if (table.Rows.Count == 1)
        {
            return table.Rows[0].Long("total");
        }

        table.Report(1, TableError.BadLayout, "one row is due");
        return 0;
    }
}
