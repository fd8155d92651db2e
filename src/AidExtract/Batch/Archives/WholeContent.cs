namespace AidExtract.Batch.Archives;

/// <summary>Takes a packed article into memory.</summary>
internal static class WholeContent
{
    /// <summary>Why an article is refused that is longer than <see cref="ArchiveLimits.ArticleBytes"/>.</summary>
    public const string TooLong = "it is larger than 100 MB";

    private const int BufferSize = 1 << 14;

    /// <summary>All that a stream holds.</summary>
    /// <exception cref="ArchiveException">It is longer than <see cref="ArchiveLimits.ArticleBytes"/>.</exception>
    public static byte[] Read(Stream stream, CancellationToken cancellation)
    {
        var content = new byte[BufferSize];
        var length = 0;
        while (stream.Read(content.AsSpan(length)) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            length += read;
            if (length > ArchiveLimits.ArticleBytes)
            {
                throw new ArchiveException(TooLong);
            }

            if (length == content.Length)
            {
                Array.Resize(ref content, 2 * length);
            }
        }

        return content.AsSpan(0, length).ToArray();
    }
}
