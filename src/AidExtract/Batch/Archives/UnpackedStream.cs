using System.IO.Compression;

namespace AidExtract.Batch.Archives;

/// <summary>What a packed stream holds, up to the limits of <see cref="ArchiveLimits"/>.</summary>
/// <param name="unpacked">The content.</param>
/// <param name="packed">Bytes that were needed to get as far.</param>
internal sealed class UnpackedStream(Stream unpacked, Func<long> packed) : ReadOnlyStream
{
    private long _length;

    // Unless told otherwise .NET takes a packed stream that is cut for one that ends.
    static UnpackedStream() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    /// <summary>The content of a gzip stream of one member or more.</summary>
    /// <param name="stream">Packed; closed with the stream given.</param>
    public static UnpackedStream OfGzip(Stream stream)
    {
        var counted = new CountingStream(stream);
        return new UnpackedStream(new GZipStream(counted, CompressionMode.Decompress), () => counted.Count);
    }

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        _length += read;
        return _length > ArchiveLimits.BytesAllowed && _length / ArchiveLimits.Ratio > packed()
            ? throw new ArchiveException($"it unpacks to more than {ArchiveLimits.Ratio} times its size")
            : read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
