namespace AidExtract.Batch;

/// <summary>What stands in one folder.</summary>
/// <param name="Entries">Files and folders by ordinal order of their names, those of folders with <c>/</c> behind: so the orders of all folders add up to the order of whole paths.</param>
/// <param name="Error">Why they could not be read, or null.</param>
internal sealed record FolderListing(IReadOnlyList<(string Name, FileSystemInfo Entry)> Entries, string? Error)
{
    private static readonly EnumerationOptions AllEntries = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Reads a folder; links to folders are left out, since they may lead around in a circle.</summary>
    public static FolderListing Of(DirectoryInfo folder)
    {
        try
        {
            var entries = folder.EnumerateFileSystemInfos("*", AllEntries).Where(IsFileOrOwnFolder).Select(e => (Name: e is DirectoryInfo ? e.Name + "/" : e.Name, e)).ToArray();
            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return new FolderListing(entries, null);
        }
        catch (Exception e) when (ReadingError.Reason(e, "folder") is { } reason)
        {
            return new FolderListing([], reason);
        }
    }

    private static bool IsFileOrOwnFolder(FileSystemInfo entry) => entry is FileInfo || !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
