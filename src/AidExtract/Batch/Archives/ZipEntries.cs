using System.IO.Compression;

namespace AidExtract.Batch.Archives;

/// <summary>Reads a zip archive.</summary>
internal static class ZipEntries
{
    private const int LinkType = 0xA000;
    private const int TypeMask = 0xF000;

    /// <summary>Its files in the order of its directory; of an archive that has lost its directory, those that are found without it.</summary>
    /// <param name="stream">The archive, with random access; closed at the end.</param>
    /// <exception cref="IOException">The archive is cut, damaged or too large; the entries before have been given.</exception>
    /// <exception cref="InvalidDataException">It is no archive.</exception>
    public static IEnumerable<ArchiveEntry> Read(Stream stream)
    {
        using (stream)
        {
            using var archive = Open(stream, out var salvaged);
            var names = ZipNames.Of(archive.Entries);
            var budget = new ZipBudget(stream.Length);
            foreach (var entry in archive.Entries)
            {
                var name = names.Decode(entry.FullName);
                if (!name.EndsWith('/') && !name.EndsWith('\\'))
                {
                    yield return new ArchiveEntry(name, entry.Length, () => new ZipEntryStream(entry, budget), Refusal(entry));
                }
            }

            if (salvaged)
            {
                throw new ArchiveException("the archive is cut short or damaged: its directory is lost, and entries may be");
            }
        }
    }

    private static string? Refusal(ZipArchiveEntry entry) =>
        entry.IsEncrypted ? "the entry is encrypted"
        : ((entry.ExternalAttributes >> 16) & TypeMask) == LinkType ? "the entry is a link, which is not followed"
        : null;

    private static ZipArchive Open(Stream stream, out bool salvaged)
    {
        salvaged = false;
        if (!stream.CanSeek)
        {
            throw new ArchiveException("a zip archive cannot be read from a pipe");
        }

        if (ZipDirectory.Find(stream).IsTooLarge)
        {
            throw new ArchiveException("the archive has more than 400,000 entries or 50 MB of names");
        }

        try
        {
            return OpenWhole(stream);
        }
        catch (InvalidDataException)
        {
            salvaged = true;
            return ZipSalvage.WithDirectory(stream) is { } mended ? OpenWhole(mended) : throw new ArchiveException("it is no zip archive, or damaged from its beginning");
        }
    }

    private static ZipArchive OpenWhole(Stream stream)
    {
        var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, UndecodedNames.Encoding);
        _ = archive.Entries;
        return archive;
    }
}
