using System.Buffers.Binary;

namespace AidExtract.Batch.Archives;

/// <summary>What the end of a zip archive says of its directory.</summary>
/// <param name="Count">Number of entries.</param>
/// <param name="Length">Bytes of the directory.</param>
internal readonly record struct ZipDirectory(ulong Count, ulong Length)
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LocatorLength = 20;
    private const int LargeEndLength = 56;

    private static ReadOnlySpan<byte> EndMark => "PK\u0005\u0006"u8;

    private static ReadOnlySpan<byte> LocatorMark => "PK\u0006\u0007"u8;

    private static ReadOnlySpan<byte> LargeEndMark => "PK\u0006\u0006"u8;

    /// <summary>True when it is larger than can be kept in memory.</summary>
    public bool IsTooLarge => Count > ArchiveLimits.ZipEntries || Length > ArchiveLimits.ZipDirectoryBytes;

    /// <summary>Finds it without reading the entries; nothing where the archive has lost its end.</summary>
    public static ZipDirectory Find(Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, LocatorLength + EndLength + LongestComment)];
        stream.TryReadAt(stream.Length - tail.Length, tail);
        var end = tail.AsSpan().LastIndexOf(EndMark);
        if (end < 0 || tail.Length - end < EndLength)
        {
            return default;
        }

        return LargeEnd(stream, tail.AsSpan(0, end))
            ?? new ZipDirectory(BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10)), BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12)));
    }

    private static ZipDirectory? LargeEnd(Stream stream, ReadOnlySpan<byte> beforeEnd)
    {
        if (beforeEnd.Length < LocatorLength || !beforeEnd[^LocatorLength..].StartsWith(LocatorMark))
        {
            return null;
        }

        var offset = BinaryPrimitives.ReadInt64LittleEndian(beforeEnd[^(LocatorLength - 8)..]);
        var large = new byte[LargeEndLength];
        return offset >= 0 && offset <= stream.Length - LargeEndLength && stream.TryReadAt(offset, large) && large.AsSpan().StartsWith(LargeEndMark)
            ? new ZipDirectory(BinaryPrimitives.ReadUInt64LittleEndian(large.AsSpan(32)), BinaryPrimitives.ReadUInt64LittleEndian(large.AsSpan(40)))
            : null;
    }
}
