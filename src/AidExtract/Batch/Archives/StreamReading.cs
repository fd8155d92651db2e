namespace AidExtract.Batch.Archives;

/// <summary>Reading at any position of a stream.</summary>
internal static class StreamReading
{
    /// <summary>Fills the buffer with what stands at a position; false where the stream ends before.</summary>
    public static bool TryReadAt(this Stream stream, long position, Span<byte> buffer)
    {
        stream.Position = position;
        return stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
    }
}
