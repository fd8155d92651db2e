using System.Text;
using AidExtract.Batch.Archives;

namespace AidExtract.Batch;

/// <summary>Reads a list of paths: one per line, or each with a zero byte behind it, as <c>find -print0</c> writes them.</summary>
internal static class InputList
{
    private const int LongestPath = 1 << 16;

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>The paths, in order; of one that is not UTF-8, or longer than 65,536 bytes, null and what can be shown of it.</summary>
    /// <param name="open">Opens the list; a zero byte in its first 65,536 bytes tells that they separate the paths.</param>
    /// <param name="cancellation">Ends the wait for more of it.</param>
    public static IEnumerable<(string? Path, string Text)> Read(Func<Stream> open, CancellationToken cancellation)
    {
        using var stream = open();
        var head = new byte[LongestPath];
        var length = stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation).AsTask().WaitAsync(cancellation).GetAwaiter().GetResult();
        var isZeroSeparated = head.AsSpan(0, length).Contains((byte)0);
        var paths = LineReader.Read(() => new PrefixedStream(head.AsMemory(0, length), stream), LongestPath, cancellation, isZeroSeparated ? (byte)0 : LineReader.LineFeed);
        foreach (var (_, path) in paths)
        {
            if (path is not { Length: 0 })
            {
                yield return path is null ? (null, "(too long)") : Decode(path);
            }
        }
    }

    private static (string? Path, string Text) Decode(byte[] bytes)
    {
        try
        {
            var path = Strict.GetString(bytes);
            return (path, path);
        }
        catch (DecoderFallbackException)
        {
            return (null, Encoding.UTF8.GetString(bytes));
        }
    }
}
