namespace AidExtract.Batch;

/// <summary>Enumerates what may stop being readable: the error ends the sequence and is kept.</summary>
/// <param name="items">The sequence.</param>
/// <param name="what">What it is read from: file, archive.</param>
internal sealed class FallibleEnumerator<T>(IEnumerable<T> items, string what) : IDisposable
{
    private readonly IEnumerator<T> _items = items.GetEnumerator();

    private bool _any;

    /// <summary>The item that <see cref="MoveNext"/> reached.</summary>
    public T Current => _items.Current;

    /// <summary>Why the sequence ended early, or null.</summary>
    public string? Error { get; private set; }

    /// <summary>Goes on to the next item, if there is one.</summary>
    public bool MoveNext()
    {
        try
        {
            var found = _items.MoveNext();
            _any |= found;
            return found;
        }
        catch (Exception e) when (ReadingError.Reason(e, what) is { } reason)
        {
            Error = e is InvalidDataException && _any ? $"{reason}, and what was read of it before may be" : reason;
            return false;
        }
    }

    public void Dispose() => _items.Dispose();
}
