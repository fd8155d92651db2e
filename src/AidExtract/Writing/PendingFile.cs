namespace AidExtract.Writing;

/// <summary>A file that appears under its name when it is complete, and leaves nothing behind when it is not.</summary>
internal sealed class PendingFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;
    private bool _published;

    /// <summary>Writes beside <paramref name="path"/>, under a name of its own. A second writer of the same file is refused.</summary>
    public PendingFile(string path)
    {
        _path = path;
        _stream = new FileStream(PendingPath, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    public Stream Stream => _stream;

    private string PendingPath => _path + ".partial";

    /// <summary>Puts all that was written on the disk.</summary>
    public void Finish() => _stream.Flush(flushToDisk: true);

    /// <summary>Gives the file its name, in place of an older one.</summary>
    public void Publish()
    {
        _stream.Dispose();
        File.Move(PendingPath, _path, overwrite: true);
        _published = true;
    }

    public void Dispose()
    {
        if (!_published)
        {
            _stream.Dispose();
            File.Delete(PendingPath);
        }
    }
}
