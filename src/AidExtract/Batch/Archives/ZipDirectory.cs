using System.Buffers.Binary;

namespace AidExtract.Batch.Archives;

/// <summary>What the end of a zip archive says of its directory.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LocatorLength = 20;
    private const int LargeEndLength = 56;

    private static ReadOnlySpan<byte> EndMark => "PK\u0005\u0006"u8;

    private static ReadOnlySpan<byte> LocatorMark => "PK\u0006\u0007"u8;

    private static ReadOnlySpan<byte> LargeEndMark => "PK\u0006\u0006"u8;

    /// <summary>Number of entries, found without reading them; 0 where the archive has lost its end.</summary>
    public static long Count(Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, LocatorLength + EndLength + LongestComment)];
        stream.TryReadAt(stream.Length - tail.Length, tail);
        var end = tail.AsSpan().LastIndexOf(EndMark);
        if (end < 0 || tail.Length - end < EndLength)
        {
            return 0;
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        if (count < ushort.MaxValue || end < LocatorLength || !tail.AsSpan(end - LocatorLength).StartsWith(LocatorMark))
        {
            return count;
        }

        var offset = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - LocatorLength + 8));
        var large = new byte[LargeEndLength];
        return offset >= 0 && offset <= stream.Length - LargeEndLength && stream.TryReadAt(offset, large) && large.AsSpan().StartsWith(LargeEndMark)
            ? BinaryPrimitives.ReadInt64LittleEndian(large.AsSpan(32)) is >= 0 and var entries ? entries : long.MaxValue
            : count;
    }
}
