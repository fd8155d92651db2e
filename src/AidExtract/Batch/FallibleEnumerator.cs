namespace AidExtract.Batch;

/// <summary>Enumerates what may stop being readable: the error ends the sequence and is kept.</summary>
internal sealed class FallibleEnumerator<T>(IEnumerable<T> items) : IDisposable
{
    private readonly IEnumerator<T> _items = items.GetEnumerator();

    /// <summary>The item that <see cref="MoveNext"/> reached.</summary>
    public T Current => _items.Current;

    /// <summary>Why the sequence ended early, or null.</summary>
    public string? Error { get; private set; }

    /// <summary>Goes on to the next item, if there is one.</summary>
    public bool MoveNext()
    {
        try
        {
            return _items.MoveNext();
        }
        catch (Exception e) when (ReadingError.Reason(e, "file") is { } reason)
        {
            Error = reason;
            return false;
        }
    }

    public void Dispose() => _items.Dispose();
}
