namespace AidExtract.Batch;

/// <summary>Finds the files of a folder that are read, at any depth, by ordinal order of their paths. Links to folders are not followed.</summary>
internal static class FolderWalk
{
    /// <summary>The files, with their paths under <paramref name="prefix"/> separated by <c>/</c>; a folder that cannot be read has an error in place of a file.</summary>
    public static IEnumerable<(string Id, FileInfo? File, string Error)> Files(string folder, string prefix) =>
        Files(new DirectoryInfo(folder), prefix.Length == 0 ? "" : prefix + "/");

    private static IEnumerable<(string Id, FileInfo? File, string Error)> Files(DirectoryInfo folder, string prefix)
    {
        var listing = FolderListing.Of(folder);
        if (listing.Error is { } error)
        {
            yield return (prefix.Length == 0 ? folder.Name : prefix, null, error);
        }

        foreach (var (name, entry) in listing.Entries)
        {
            if (entry is DirectoryInfo inner)
            {
                foreach (var file in Files(inner, prefix + name))
                {
                    yield return file;
                }
            }
            else if (InputKind.IsRead(name))
            {
                yield return (prefix + name, (FileInfo)entry, "");
            }
        }
    }
}
