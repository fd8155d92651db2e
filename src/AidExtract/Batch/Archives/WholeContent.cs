namespace AidExtract.Batch.Archives;

/// <summary>Takes a packed article into memory.</summary>
internal static class WholeContent
{
    private const int BufferSize = 1 << 16;

    /// <summary>All that a stream holds.</summary>
    /// <exception cref="ArchiveException">It is longer than <see cref="ArchiveLimits.ArticleBytes"/>.</exception>
    public static ReadOnlyMemory<byte> Read(Stream stream, CancellationToken cancellation)
    {
        var buffer = new byte[BufferSize];
        using var content = new MemoryStream();
        while (stream.Read(buffer) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            if (content.Length + read > ArchiveLimits.ArticleBytes)
            {
                throw new ArchiveException("it is larger than 100 MB");
            }

            content.Write(buffer, 0, read);
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
