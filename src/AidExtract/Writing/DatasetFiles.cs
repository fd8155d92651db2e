namespace AidExtract.Writing;

/// <summary>The files of a folder while they are written: all of them appear at the end, or none.</summary>
/// <param name="folder">Where they appear.</param>
/// <param name="pendingFolder">Where they stand until then, on the same file system.</param>
internal sealed class DatasetFiles(string folder, string pendingFolder) : IDisposable
{
    private readonly List<PendingFile> _files = [];

    /// <summary>Begins a file.</summary>
    public Stream Create(string name)
    {
        var file = new PendingFile(Path.Combine(folder, name), Path.Combine(pendingFolder, name));
        _files.Add(file);
        return file.Stream;
    }

    /// <summary>
    /// Shows the files under their names, in the order they were begun. <paramref name="seal"/>, one of them, is shown last and taken away before: where
    /// it stands the others are of one run.
    /// </summary>
    public void Publish(string seal)
    {
        foreach (var file in _files)
        {
            file.Finish();
        }

        var sealPath = Path.Combine(folder, seal);
        File.Delete(sealPath);
        foreach (var file in _files.Where(f => f.Path != sealPath))
        {
            file.Publish();
        }

        FolderSync.Flush(folder);
        _files.Single(f => f.Path == sealPath).Publish();
        FolderSync.Flush(folder);
    }

    public void Dispose()
    {
        foreach (var file in _files)
        {
            file.Dispose();
        }
    }
}
