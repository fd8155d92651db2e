using System.Text;
using AidExtract.Decoding;
using Decoder = AidExtract.Decoding.Decoder;

namespace AidExtract.Batch;

/// <summary>A file, or standard input, as text for a stage alone.</summary>
/// <param name="path">The file, or <c>-</c>.</param>
/// <param name="encoding">Its encoding by name, or null to find it out.</param>
/// <param name="standardInput">Opens what <c>-</c> stands for; the process's own unless told otherwise.</param>
public sealed class TextInput(string path, string? encoding, Func<Stream>? standardInput = null)
{
    private const int BufferSize = 1 << 16;
    private const string What = "input";

    private readonly Decoder _decoder = new();

    /// <summary>The whole text, decoded as <see cref="Decoder"/> does; of an input without a byte, the empty text.</summary>
    /// <param name="cancellation">Ends the wait for standard input.</param>
    /// <exception cref="DecodingException">It is no text that can be read without doubt.</exception>
    /// <exception cref="UnreadableInputException">It cannot be read, or is larger than 1 GB.</exception>
    public DecodedText ReadAll(CancellationToken cancellation = default)
    {
        using var stream = Open();
        using var content = Load(stream, cancellation);
        return Decode(content);
    }

    /// <summary>
    /// The lines, without the LF, CRLF or CR that ends them. Declared as UTF-8 or GB18030 they are given while the input is read, however long it
    /// is; else the whole is read first, because any byte may tell the encoding. A file that turns out to be UTF-8 is then read a second time and
    /// not held in memory. A line is good until the next is asked for.
    /// </summary>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="DecodingException">It is no text that can be read without doubt. Of a declared encoding lines may have been given before.</exception>
    /// <exception cref="UnreadableInputException">It cannot be read, or is larger than 1 GB and neither declared as UTF-8 or GB18030 nor a file in UTF-8.</exception>
    public IEnumerable<ReadOnlyMemory<char>> ReadLines(CancellationToken cancellation = default)
    {
        var codec = encoding is null ? null : StrictCodec.Find(encoding);
        return codec == StrictCodec.Utf8 || codec == StrictCodec.Gb18030 ? ReadLines(Open(), codec, $"declared as {codec.Name}", cancellation) : ReadLinesOfWhole(cancellation);
    }

    private static IEnumerable<ReadOnlyMemory<char>> ReadLines(Stream stream, StrictCodec codec, string found, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, codec.Encoding, detectEncodingFromByteOrderMarks: false, BufferSize);
        var lines = new BufferedLines(units => Wait(reader.ReadAsync(units, cancellation), cancellation));
        for (var number = 1; Next(lines, codec, found, number) is { } line; number++)
        {
            yield return number == 1 && line.Span is ['\uFEFF', ..] ? line[1..] : line;
        }
    }

    private static ReadOnlyMemory<char>? Next(BufferedLines lines, StrictCodec codec, string found, int number)
    {
        try
        {
            var line = lines.Next();
            return line?.Span.Contains('\0') == true ? throw new DecodingException($"{found}, but line {number} holds zero bytes") : line;
        }
        catch (DecoderFallbackException)
        {
            throw new DecodingException($"{found}, but what follows line {number - 1} is not {codec.Name} throughout");
        }
    }

    private IEnumerable<ReadOnlyMemory<char>> ReadLinesOfWhole(CancellationToken cancellation)
    {
        using var stream = Open();
        using var content = stream.CanSeek ? null : Load(stream, cancellation);
        var source = content ?? stream;
        if (encoding is null && IsSurelyUtf8(source, cancellation))
        {
            source.Position = 0;
            foreach (var line in ReadLines(source, StrictCodec.Utf8, "found to be utf-8", cancellation))
            {
                yield return line;
            }

            yield break;
        }

        source.Position = 0;
        using var loaded = content ?? Load(stream, cancellation);
        using var reader = new StringReader(Decode(loaded).Text);
        while (reader.ReadLine() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return line.AsMemory();
        }
    }

    private bool IsSurelyUtf8(Stream stream, CancellationToken cancellation)
    {
        var check = _decoder.CheckUtf8();
        var buffer = new byte[BufferSize];
        int read;
        do
        {
            read = Wait(stream.ReadAsync(buffer, cancellation), cancellation);
        }
        while (check.Goes(buffer.AsSpan(0, read), isEnd: read == 0) && read > 0);
        return check.IsSure();
    }

    private static MemoryStream Load(Stream stream, CancellationToken cancellation)
    {
        var content = new MemoryStream();
        var buffer = new byte[BufferSize];
        while (Wait(stream.ReadAsync(buffer, cancellation), cancellation) is > 0 and var read)
        {
            if (content.Length + read > ArticleSource.MaximumLength)
            {
                throw new UnreadableInputException("the input is larger than 1 GB");
            }

            content.Write(buffer, 0, read);
        }

        content.Position = 0;
        return content;
    }

    private DecodedText Decode(MemoryStream content) => content.Length == 0
        ? new DecodedText("", encoding ?? StrictCodec.Utf8.Name)
        : _decoder.Decode(content.GetBuffer().AsSpan(0, (int)content.Length), encoding);

    // A read of standard input does not end by itself when it is cancelled.
    private static T Wait<T>(ValueTask<T> pending, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return pending.IsCompletedSuccessfully ? pending.Result : pending.AsTask().WaitAsync(cancellation).GetAwaiter().GetResult();
        }
        catch (Exception e) when (ReadingError.Reason(e, What) is { } reason)
        {
            throw new UnreadableInputException(reason);
        }
    }

    private Stream Open()
    {
        try
        {
            return path == InputReader.StandardInput ? (standardInput ?? Console.OpenStandardInput)() : File.OpenRead(path);
        }
        catch (Exception e) when (ReadingError.Reason(e, What) is { } reason)
        {
            throw new UnreadableInputException(reason);
        }
    }
}
