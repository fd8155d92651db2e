using System.Globalization;
using System.IO.Compression;

namespace AidExtract.Batch.Archives;

/// <summary>What a server sent.</summary>
/// <param name="Fields">Its fields.</param>
/// <param name="Body">The content, unpacked.</param>
internal sealed record HttpResponse(HeaderFields Fields, ReadOnlyMemory<byte> Body)
{
    /// <summary>True for media types that may be an article; an empty one is not told.</summary>
    public static bool IsArticle(string mediaType) => mediaType is "" or "text/html" or "application/xhtml+xml" or "text/plain";

    /// <summary>Reads one; null where it is none that holds an article: a redirection, an error, a picture.</summary>
    /// <exception cref="IOException">It ends early, or its content unpacks to too much.</exception>
    /// <exception cref="InvalidDataException">It is no HTTP response.</exception>
    public static HttpResponse? Read(byte[] block, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(block);
        var reader = new BlockReader(stream);
        var status = reader.ReadLine()?.Split(' ') ?? [];
        if (status.Length < 2 || !status[0].StartsWith("HTTP/", StringComparison.Ordinal))
        {
            throw new InvalidDataException();
        }

        var fields = reader.ReadFields();
        if (status[1] is not ['2', _, _] || !IsArticle(fields.MediaType))
        {
            return null;
        }

        ReadOnlyMemory<byte> body = block.AsMemory((int)reader.Position);
        if (fields["Transfer-Encoding"].Equals("chunked", StringComparison.OrdinalIgnoreCase))
        {
            body = Joined(body);
        }

        return new HttpResponse(fields, Unpacked(body, fields["Content-Encoding"].ToLowerInvariant(), cancellation));
    }

    // Crawlers often keep the name of an encoding and write the content without it: what does not begin like chunks is taken as it is.
    private static ReadOnlyMemory<byte> Joined(ReadOnlyMemory<byte> body)
    {
        using var joined = new MemoryStream();
        var rest = body;
        while (ChunkLength(rest.Span) is var (length, start))
        {
            if (length == 0)
            {
                return joined.GetBuffer().AsMemory(0, (int)joined.Length);
            }

            rest = rest[start..];
            if (rest.Length < length)
            {
                throw new EndOfStreamException();
            }

            joined.Write(rest.Span[..length]);
            rest = rest[length..];
            rest = rest.Span.StartsWith("\r\n"u8) ? rest[2..] : rest;
        }

        return joined.Length == 0 ? body : throw new InvalidDataException();
    }

    private static (int Length, int Start)? ChunkLength(ReadOnlySpan<byte> rest)
    {
        var end = rest[..Math.Min(rest.Length, 256)].IndexOf((byte)'\n');
        if (end < 0)
        {
            return null;
        }

        var line = rest[..end];
        var extension = line.IndexOf((byte)';');
        return int.TryParse(line[..(extension < 0 ? end : extension)].Trim(" \t\r"u8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) && length >= 0
            ? (length, end + 1)
            : null;
    }

    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> body, string encoding, CancellationToken cancellation)
    {
        Func<Stream, Stream>? unpack = encoding switch
        {
            "gzip" or "x-gzip" when body.Span is [0x1F, 0x8B, ..] => packed => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" when body.Span is [0x78, ..] => packed => new ZLibStream(packed, CompressionMode.Decompress),
            "br" when !body.Span.StartsWith("<"u8) => packed => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (unpack is null)
        {
            return body;
        }

        using var packed = new MemoryStream(body.ToArray());
        using var content = new UnpackedStream(unpack(packed), () => packed.Position);
        return WholeContent.Read(content, cancellation);
    }
}
