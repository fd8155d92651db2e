namespace AidExtract.Batch.Archives;

/// <summary>A stream that must be as long as is told: one that ends before is cut.</summary>
/// <param name="inner">The content; not closed.</param>
/// <param name="length">Its bytes.</param>
internal sealed class ExactStream(Stream inner, long length) : ReadOnlyStream
{
    private long _rest = length;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _rest -= read;
        return read > 0 || buffer.Length == 0 || _rest == 0 ? read : throw new EndOfStreamException();
    }
}
