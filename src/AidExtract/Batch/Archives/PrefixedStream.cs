namespace AidExtract.Batch.Archives;

/// <summary>A stream of which the beginning has been read already.</summary>
/// <param name="head">The beginning.</param>
/// <param name="rest">What follows; closed with the stream.</param>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> head, Stream rest) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> _head = head;

    public override int Read(Span<byte> buffer)
    {
        if (_head.IsEmpty)
        {
            return rest.Read(buffer);
        }

        var read = Math.Min(_head.Length, buffer.Length);
        _head.Span[..read].CopyTo(buffer);
        _head = _head[read..];
        return read;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _head.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : base.ReadAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
