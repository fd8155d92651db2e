namespace AidExtract.TestSupport;

/// <summary>Reads the cases of a test: tab-separated, a header row, <c># </c> comments.</summary>
internal static class Tsv
{
    /// <summary>The rows after the header, with their line numbers.</summary>
    public static IEnumerable<(int Line, string[] Cells)> Rows(string path)
    {
        var number = 0;
        var header = false;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            if (header)
            {
                yield return (number, line.Split('\t'));
            }

            header = true;
        }
    }
}
