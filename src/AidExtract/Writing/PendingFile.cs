namespace AidExtract.Writing;

/// <summary>A file that appears under its name when it is complete, and leaves nothing behind when it is not.</summary>
internal sealed class PendingFile : IDisposable
{
    private readonly string _pendingPath;
    private readonly FileStream _stream;
    private bool _published;

    /// <summary>Writes to <paramref name="pendingPath"/>, which is on the same file system. A second writer of the same file is refused.</summary>
    public PendingFile(string path, string pendingPath)
    {
        Path = path;
        _pendingPath = pendingPath;
        _stream = new FileStream(pendingPath, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    /// <summary>Its name once it is complete.</summary>
    public string Path { get; }

    public Stream Stream => _stream;

    /// <summary>Puts all that was written on the disk.</summary>
    public void Finish() => _stream.Flush(flushToDisk: true);

    /// <summary>Gives the file its name, in place of an older one.</summary>
    public void Publish()
    {
        _stream.Dispose();
        File.Move(_pendingPath, Path, overwrite: true);
        _published = true;
    }

    public void Dispose()
    {
        if (!_published)
        {
            _stream.Dispose();
            File.Delete(_pendingPath);
        }
    }
}
