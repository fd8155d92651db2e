namespace AidExtract.Batch;

/// <summary>Finds the files of a folder that are read, at any depth, by ordinal order of their paths. Links to folders are not followed.</summary>
internal static class FolderWalk
{
    /// <summary>Ending of files that hold records.</summary>
    public const string RecordsEnding = ".jsonl";

    private static readonly string[] HtmlEndings = [".html", ".htm"];
    private static readonly string[] Endings = [".txt", ".text", .. HtmlEndings, RecordsEnding];

    private static readonly EnumerationOptions AllEntries = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>True for the name of a file that holds HTML.</summary>
    public static bool IsHtml(string name) => HasEnding(name, HtmlEndings);

    /// <summary>The files, with their paths under <paramref name="prefix"/> separated by <c>/</c>; a folder that cannot be read has an error in place of a file.</summary>
    public static IEnumerable<(string Id, FileInfo? File, string Error)> Files(string folder, string prefix) =>
        Files(new DirectoryInfo(folder), prefix.Length == 0 ? "" : prefix + "/");

    private static IEnumerable<(string Id, FileInfo? File, string Error)> Files(DirectoryInfo folder, string prefix)
    {
        (string Name, FileSystemInfo Entry)[] entries;
        string? error = null;
        try
        {
            // With the separator at the end of folders' names, the order of each folder adds up to the order of whole paths.
            entries = [.. folder.EnumerateFileSystemInfos("*", AllEntries).Where(IsRead).Select(e => (e is DirectoryInfo ? e.Name + "/" : e.Name, e))];
        }
        catch (Exception e) when ((error = ReadingError.Reason(e, "folder")) is not null)
        {
            entries = [];
        }

        if (error is not null)
        {
            yield return (prefix.Length == 0 ? folder.Name : prefix, null, error);
        }

        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var (name, entry) in entries)
        {
            if (entry is FileInfo file)
            {
                yield return (prefix + name, file, "");
            }
            else
            {
                foreach (var inner in Files((DirectoryInfo)entry, prefix + name))
                {
                    yield return inner;
                }
            }
        }
    }

    private static bool IsRead(FileSystemInfo entry) => entry is DirectoryInfo
        ? !entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
        : HasEnding(entry.Name, Endings);

    private static bool HasEnding(string name, string[] endings) => Array.Exists(endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
