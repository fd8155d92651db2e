namespace AidExtract.Writing;

/// <summary>The files of a folder while they are written: all of them appear at the end, or none.</summary>
internal sealed class DatasetFiles : IDisposable
{
    private readonly string _folder;
    private readonly List<PendingFile> _files = [];

    public DatasetFiles(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Begins a file.</summary>
    public Stream Create(string name)
    {
        var file = new PendingFile(Path.Combine(_folder, name));
        _files.Add(file);
        return file.Stream;
    }

    /// <summary>Shows the files under their names, in the order they were begun.</summary>
    public void Publish()
    {
        foreach (var file in _files)
        {
            file.Finish();
        }

        foreach (var file in _files)
        {
            file.Publish();
        }
    }

    public void Dispose()
    {
        foreach (var file in _files)
        {
            file.Dispose();
        }
    }
}
