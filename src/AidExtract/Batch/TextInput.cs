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
        using var content = new MemoryStream();
        using var stream = Open();
        var buffer = new byte[BufferSize];
        while (Wait(stream.ReadAsync(buffer, cancellation), cancellation) is > 0 and var read)
        {
            if (content.Length + read > ArticleSource.MaximumLength)
            {
                throw new UnreadableInputException("the input is larger than 1 GB");
            }

            content.Write(buffer, 0, read);
        }

        return content.Length == 0
            ? new DecodedText("", encoding ?? StrictCodec.Utf8.Name)
            : _decoder.Decode(content.GetBuffer().AsSpan(0, (int)content.Length), encoding);
    }

    /// <summary>
    /// The lines, without the LF, CRLF or CR that ends them. Declared as UTF-8 or GB18030 they are given while the input is read, however long it
    /// is; else the whole is read first, because any byte may tell the encoding.
    /// </summary>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="DecodingException">It is no text that can be read without doubt. Of a declared encoding lines may have been given before.</exception>
    /// <exception cref="UnreadableInputException">It cannot be read, or is larger than 1 GB and not declared as UTF-8 or GB18030.</exception>
    public IEnumerable<string> ReadLines(CancellationToken cancellation = default)
    {
        var codec = encoding is null ? null : StrictCodec.Find(encoding);
        return codec == StrictCodec.Utf8 || codec == StrictCodec.Gb18030 ? ReadLines(codec, cancellation) : ReadLinesOfWhole(cancellation);
    }

    private IEnumerable<string> ReadLines(StrictCodec codec, CancellationToken cancellation)
    {
        using var reader = new StreamReader(Open(), codec.Encoding, detectEncodingFromByteOrderMarks: false, BufferSize);
        for (var number = 1; Next(reader, codec, number, cancellation) is { } line; number++)
        {
            yield return number == 1 && line.StartsWith('\uFEFF') ? line[1..] : line;
        }
    }

    private static string? Next(StreamReader reader, StrictCodec codec, int number, CancellationToken cancellation)
    {
        try
        {
            var line = Wait(reader.ReadLineAsync(cancellation), cancellation);
            return line?.Contains('\0', StringComparison.Ordinal) == true ? throw new DecodingException($"declared as {codec.Name}, but line {number} holds zero bytes") : line;
        }
        catch (DecoderFallbackException)
        {
            throw new DecodingException($"declared as {codec.Name}, but what follows line {number - 1} is not {codec.Name} throughout");
        }
    }

    private IEnumerable<string> ReadLinesOfWhole(CancellationToken cancellation)
    {
        using var reader = new StringReader(ReadAll(cancellation).Text);
        while (reader.ReadLine() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return line;
        }
    }

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
