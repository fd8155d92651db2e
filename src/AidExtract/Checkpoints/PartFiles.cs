using System.Globalization;

namespace AidExtract.Checkpoints;

/// <summary>The parts in a folder.</summary>
internal static class PartFiles
{
    /// <summary>Their paths, in the order they were written; none where there is no such folder.</summary>
    public static IReadOnlyList<string> Of(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*" + PartWriter.Ending).Where(f => Number(f) > 0).OrderBy(Number)]
        : [];

    /// <summary>The number of a part, from 1; 0 for files that are none.</summary>
    public static int Number(string path) =>
        int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
