namespace AidExtract.Cli;

/// <summary>Finds the word that was probably meant.</summary>
internal static class NearestWord
{
    /// <summary>A sentence that names the nearest of <paramref name="words"/>, or nothing when none is near.</summary>
    public static string Hint(string typed, IEnumerable<string> words)
    {
        var nearest = words.MinBy(word => Distance(typed, word));
        return nearest is not null && Distance(typed, nearest) <= Math.Max(2, nearest.Length / 3) ? $" Did you mean {nearest}?" : "";
    }

    /// <summary>Letters to insert, delete or change to make one word of the other.</summary>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < b.Length; j++)
            {
                var changed = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(changed, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[^1];
    }
}
