namespace AidExtract.Batch;

/// <summary>Names that tell several inputs apart: the last part of each path, and as many parts before it as it takes.</summary>
internal static class InputNames
{
    /// <summary>The name of each path, parts separated by <c>/</c>.</summary>
    /// <exception cref="InvalidInputException">The same path stands there twice.</exception>
    public static string[] For(IReadOnlyList<string> paths)
    {
        var parts = paths.Select(Parts).ToArray();
        var depths = Enumerable.Repeat(1, parts.Length).ToArray();
        while (true)
        {
            var names = parts.Select((p, i) => string.Join('/', p.TakeLast(depths[i]))).ToArray();
            var clashes = Enumerable.Range(0, names.Length).GroupBy(i => names[i], StringComparer.Ordinal).Where(g => g.Count() > 1).ToArray();
            if (clashes.Length == 0)
            {
                return names;
            }

            foreach (var clash in clashes)
            {
                if (clash.All(i => depths[i] >= parts[i].Length))
                {
                    throw new InvalidInputException($"{paths[clash.First()]} is given twice");
                }

                foreach (var i in clash)
                {
                    depths[i]++;
                }
            }
        }
    }

    private static string[] Parts(string path) => path == InputReader.StandardInput
        ? [path]
        : Path.GetFullPath(path).Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
