using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AidExtract.Tables;

/// <summary>Puts sections together into the compiled tables: magic, layout version, SHA-256 of the rest, directory, sections.</summary>
internal static class TableFile
{
    public const uint Magic = 0x31444941; // "AID1"
    public const int LayoutVersion = 1;
    public const int HashOffset = 8;
    public const int HashLength = 32;
    public const int DirectoryOffset = HashOffset + HashLength;
    public const int DirectoryEntryLength = 12;

    public static byte[] Assemble(IReadOnlyDictionary<TableSection, SectionWriter> sections)
    {
        var file = new MemoryStream();
        file.Write(MemoryMarshal.AsBytes([Magic]));
        file.Write(MemoryMarshal.AsBytes([LayoutVersion]));
        file.Write(new byte[HashLength]);
        file.Write(MemoryMarshal.AsBytes([sections.Count]));
        var offset = DirectoryOffset + sizeof(int) + (sections.Count * DirectoryEntryLength);
        foreach (var (id, section) in sections.OrderBy(s => s.Key))
        {
            file.Write(MemoryMarshal.AsBytes([(int)id, offset, section.Bytes.Length]));
            offset += section.Bytes.Length;
        }

        foreach (var (_, section) in sections.OrderBy(s => s.Key))
        {
            file.Write(section.Bytes);
        }

        var bytes = file.ToArray();
        SHA256.HashData(bytes.AsSpan(DirectoryOffset)).CopyTo(bytes, HashOffset);
        return bytes;
    }
}
