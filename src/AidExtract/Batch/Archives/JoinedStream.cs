namespace AidExtract.Batch.Archives;

/// <summary>A stream with more behind its end, read at any position.</summary>
/// <param name="first">With random access; not closed.</param>
/// <param name="second">What follows.</param>
internal sealed class JoinedStream(Stream first, byte[] second) : ReadOnlyStream
{
    private readonly long _firstLength = first.Length;

    public override bool CanSeek => true;

    public override long Length => _firstLength + second.Length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        int read;
        if (Position < _firstLength)
        {
            first.Position = Position;
            read = first.Read(buffer[..(int)Math.Min(buffer.Length, _firstLength - Position)]);
        }
        else
        {
            var rest = second.AsSpan((int)Math.Min(second.Length, Position - _firstLength));
            read = Math.Min(rest.Length, buffer.Length);
            rest[..read].CopyTo(buffer);
        }

        Position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };
}
