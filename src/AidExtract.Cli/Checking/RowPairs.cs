using AidExtract.Writing;

namespace AidExtract.Cli.Checking;

/// <summary>Finds which of the rows found stands for which of the rows expected: the one at the same place of the article, else one that begins there.</summary>
internal sealed class RowPairs
{
    private readonly int[][] _keys;

    /// <summary>Pairs the rows of a table; a table without positions has one row per article.</summary>
    public RowPairs(Table table)
    {
        var columns = table.Columns.Select(c => c.Name).ToList();
        int[] start = [columns.IndexOf("section"), columns.IndexOf("start")];
        _keys = start.Contains(-1) ? [[]] : [[.. start, columns.IndexOf("end")], start];
    }

    /// <summary>The pairs, in the order of the expected rows; rows without partner stand alone, those found at the end.</summary>
    public IEnumerable<(string[]? Expected, string[]? Actual)> Match(IReadOnlyList<string[]> expected, IReadOnlyList<string[]> actual)
    {
        var partners = new string[]?[expected.Count];
        var left = new List<string[]>(actual);
        foreach (var key in _keys)
        {
            var byKey = left.ToLookup(row => Key(row, key)).ToDictionary(g => g.Key, g => new Queue<string[]>(g));
            for (var i = 0; i < expected.Count; i++)
            {
                if (partners[i] is null && byKey.TryGetValue(Key(expected[i], key), out var candidates) && candidates.TryDequeue(out var partner))
                {
                    partners[i] = partner;
                }
            }

            left = [.. byKey.Values.SelectMany(q => q)];
        }

        return expected.Select((row, i) => ((string[]?)row, partners[i])).Concat(left.Select(row => ((string[]?)null, (string[]?)row)));
    }

    private static string Key(string[] row, int[] columns) => string.Join('\n', columns.Select(i => row[i]));
}
