using System.Formats.Tar;

namespace AidExtract.Batch.Archives;

/// <summary>Reads a tar archive from its beginning to its end.</summary>
internal static class TarEntries
{
    private const int BufferSize = 1 << 16;

    /// <summary>Its files in the order in which they stand.</summary>
    /// <param name="stream">The unpacked archive; closed at the end.</param>
    /// <exception cref="IOException">The archive ends early or is damaged; the entries before have been given.</exception>
    /// <exception cref="InvalidDataException">The same, of a packed archive.</exception>
    public static IEnumerable<ArchiveEntry> Read(Stream stream)
    {
        // A stream that can be sought in is not seen to end early.
        var forward = new CountingStream(stream);
        using var reader = new TarReader(forward);
        while (Next(reader) is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.Directory or TarEntryType.DirectoryList or TarEntryType.GlobalExtendedAttributes))
            {
                yield return new ArchiveEntry(entry.Name, entry.Length, () => new ExactStream(entry.DataStream ?? Stream.Null, entry.Length), Refusal(entry.EntryType));
            }
        }

        ReadToEnd(forward);
    }

    private static string? Refusal(TarEntryType type) => type switch
    {
        TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile => null,
        TarEntryType.SymbolicLink or TarEntryType.HardLink => "the entry is a link, which is not followed",
        TarEntryType.SparseFile => "the entry is a sparse file, which is not read",
        _ => "the entry is no regular file",
    };

    // The reader throws whatever its parsing of numbers, dates and names does.
    private static TarEntry? Next(TarReader reader)
    {
        try
        {
            return reader.GetNextEntry();
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException or InvalidOperationException or NotSupportedException or OutOfMemoryException)
        {
            throw new ArchiveException("the archive is damaged");
        }
    }

    private static void ReadToEnd(Stream stream)
    {
        var buffer = new byte[BufferSize];
        while (stream.Read(buffer) is > 0 and var read)
        {
            if (buffer.AsSpan(0, read).ContainsAnyExcept((byte)0))
            {
                throw new ArchiveException("something follows the end mark of the archive, which is not read");
            }
        }
    }
}
