namespace AidExtract.Batch;

/// <summary>Reads a stream line by line, each line in memory of its own.</summary>
internal static class LineReader
{
    /// <summary>What ends a line; a carriage return before it belongs to the end.</summary>
    public const byte LineFeed = (byte)'\n';

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The lines in which there is a byte, without their ends, with 1-based numbers that count the others too; a line longer than <paramref name="maximum"/> bytes is null. The wait for more of them can be ended.</summary>
    public static IEnumerable<(int Number, byte[]? Line)> Read(Func<Stream> open, int maximum, CancellationToken cancellation, byte separator = LineFeed)
    {
        using var stream = open();
        var buffer = new byte[64 * 1024];
        var (start, searched, end, number, tooLong) = (0, 0, 0, 1, false);
        while (true)
        {
            int lineEnd;
            while ((lineEnd = Array.IndexOf(buffer, separator, searched, end - searched)) >= 0)
            {
                if (tooLong || lineEnd > start)
                {
                    yield return (number, tooLong ? null : Line(buffer.AsSpan(start, lineEnd - start), number, separator));
                }

                number++;
                tooLong = false;
                start = searched = lineEnd + 1;
            }

            if (end - start > maximum)
            {
                tooLong = true;
                start = end;
            }

            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }
            else if (end == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, Array.MaxLength));
            }

            searched = end;
            var read = stream.ReadAsync(buffer, end, buffer.Length - end, cancellation).WaitAsync(cancellation).GetAwaiter().GetResult();
            if (read == 0)
            {
                break;
            }

            end += read;
        }

        if (tooLong || end > start)
        {
            yield return (number, tooLong ? null : Line(buffer.AsSpan(start, end - start), number, separator));
        }
    }

    private static byte[] Line(ReadOnlySpan<byte> line, int number, byte separator)
    {
        if (number == 1 && line.StartsWith(ByteOrderMark))
        {
            line = line[ByteOrderMark.Length..];
        }

        return (separator == LineFeed ? line.TrimEnd((byte)'\r') : line).ToArray();
    }
}
