using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace AidExtract.TestSupport;

/// <summary>Makes archives to be read.</summary>
internal static class Packing
{
    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    // .NET writes nothing for nothing.
    public static byte[] Gzip(byte[] content)
    {
        if (content.Length == 0)
        {
            return Convert.FromHexString("1f8b080000000000000303000000000000000000");
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, string Text)[] entries) => Zip(Encoding.UTF8, CompressionLevel.SmallestSize, entries);

    public static byte[] Zip(Encoding names, CompressionLevel level, params (string Name, string Text)[] entries)
    {
        using var packed = new MemoryStream();
        Zip(packed, names, level, entries);
        return packed.ToArray();
    }

    /// <summary>Into a stream that cannot be gone back in, sizes stand behind the content of each entry.</summary>
    public static void Zip(Stream packed, Encoding names, CompressionLevel level, params (string Name, string Text)[] entries)
    {
        using var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true, names);
        foreach (var (name, text) in entries)
        {
            using var content = archive.CreateEntry(name, level).Open();
            content.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    public static byte[] Tar(params (string Name, string Text)[] entries) => Tar(entries.Select(entry => entry.Name.EndsWith('/')
        ? new PaxTarEntry(TarEntryType.Directory, entry.Name)
        : new PaxTarEntry(TarEntryType.RegularFile, entry.Name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(entry.Text)) }));

    public static byte[] Tar(IEnumerable<TarEntry> entries)
    {
        using var packed = new MemoryStream();
        using (var writer = new TarWriter(packed, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                writer.WriteEntry(entry);
            }
        }

        return packed.ToArray();
    }

    /// <summary>A record of a WARC file.</summary>
    public static byte[] Warc(string type, string fields, byte[] content) =>
    [
        .. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\n{fields.ReplaceLineEndings("\r\n")}\r\nContent-Length: {content.Length}\r\n\r\n"),
        .. content,
        .. "\r\n\r\n"u8,
    ];

    /// <summary>A page as it was sent, in a record.</summary>
    public static byte[] Response(string uri, string head, byte[] body) => Warc(
        "response",
        $"WARC-Target-URI: {uri}\nWARC-Record-ID: <urn:uuid:{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(uri))}>\nContent-Type: application/http; msgtype=response",
        [.. Encoding.UTF8.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n"), .. body]);
}
