using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>The verbs of the word list that villages bear as their names, by count: 前进 of 前进村, but not 开展, whose object a 社区 is.</summary>
internal static class VillageVerbs
{
    // What fewer villages bear is a chance meeting of characters.
    private const int FewestVillages = 3;

    public static TrieBuilder Read(string dataFolder, List<TableError> errors)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in TsvTable.Read(Path.Combine(dataFolder, "Lexicon", "words.tsv"), ["word", "frequency", "tag"], errors).Rows)
        {
            if (row["tag"] == "v" && row["word"].Length > 1)
            {
                counts[row["word"]] = 0;
            }
        }

        foreach (var row in TsvTable.Read(Path.Combine(dataFolder, "Gazetteer", "villages.tsv"), ["township", "villages"], errors).Rows)
        {
            foreach (var stem in row.List("villages").Select(village => village.TrimStart("0123456789".ToCharArray())).Where(counts.ContainsKey))
            {
                counts[stem]++;
            }
        }

        var trie = new TrieBuilder();
        foreach (var (verb, _) in counts.Where(c => c.Value >= FewestVillages))
        {
            trie.Add(verb, 0);
        }

        return trie;
    }
}
