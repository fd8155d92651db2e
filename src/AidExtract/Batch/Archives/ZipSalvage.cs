using System.Buffers.Binary;

namespace AidExtract.Batch.Archives;

/// <summary>
/// Finds the entries of a zip archive that has lost its directory, which stands at the end, by the headers before each of them. Archives with
/// entries of 4 GB or more are salvaged up to the first of these.
/// </summary>
internal static class ZipSalvage
{
    private const int HeaderLength = 30;
    private const int RecordLength = 46;
    private const int SizesBehind = 1 << 3;
    private const int DescriptorLength = 16;
    private const int BufferSize = 1 << 16;

    private static ReadOnlySpan<byte> HeaderMark => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> DescriptorMark => "PK\u0007\u0008"u8;

    /// <summary>The archive with a directory of what was found behind it; null where nothing was.</summary>
    public static Stream? WithDirectory(Stream stream)
    {
        var directory = new MemoryStream();
        var header = new byte[HeaderLength];
        var (position, count) = (0L, 0);
        while (position < uint.MaxValue && !new ZipDirectory((ulong)count, (ulong)directory.Length).IsTooLarge && stream.TryReadAt(position, header) && header.AsSpan().StartsWith(HeaderMark))
        {
            var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26))];
            if (!stream.TryReadAt(position + HeaderLength, name))
            {
                break;
            }

            var start = position + HeaderLength + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
            var sizes = header[14..26];
            long end = start + BinaryPrimitives.ReadUInt32LittleEndian(sizes.AsSpan(4));
            if ((header[6] & SizesBehind) != 0)
            {
                (sizes, end) = FindDescriptor(stream, start);
            }

            Write(directory, header, sizes, name, (uint)position);
            count++;
            position = end;
        }

        if (count == 0)
        {
            return null;
        }

        WriteEnd(directory, count, stream.Length);
        return new JoinedStream(stream, directory.ToArray());
    }

    // Checksum and sizes stand behind the content, after a mark; the packed size tells that it is none by chance. Without them the entry is cut.
    private static (byte[] Sizes, long End) FindDescriptor(Stream stream, long start)
    {
        var buffer = new byte[BufferSize];
        var position = start;
        while (true)
        {
            stream.Position = position;
            var window = buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
            if (window.Length < DescriptorLength)
            {
                return (new byte[12], Math.Max(start, stream.Length));
            }

            for (var at = 0; window[at..].IndexOf(DescriptorMark) is >= 0 and var next && at + next + DescriptorLength <= window.Length; at += next + 1)
            {
                var descriptor = window.Slice(at + next, DescriptorLength);
                if (BinaryPrimitives.ReadUInt32LittleEndian(descriptor[8..]) == position + at + next - start)
                {
                    return (descriptor[4..].ToArray(), position + at + next + DescriptorLength);
                }
            }

            position += window.Length - DescriptorLength + 1;
        }
    }

    private static void Write(MemoryStream directory, byte[] header, byte[] sizes, byte[] name, uint offset)
    {
        Span<byte> record = stackalloc byte[RecordLength];
        record.Clear();
        "PK\u0001\u0002"u8.CopyTo(record);
        header.AsSpan(4, 2).CopyTo(record[4..]);
        header.AsSpan(4, 10).CopyTo(record[6..]);
        sizes.CopyTo(record[16..]);
        BinaryPrimitives.WriteUInt16LittleEndian(record[28..], (ushort)name.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record[42..], offset);
        directory.Write(record);
        directory.Write(name);
    }

    private static void WriteEnd(MemoryStream directory, int count, long offset)
    {
        var length = directory.Length;
        Span<byte> large = stackalloc byte[56];
        large.Clear();
        "PK\u0006\u0006"u8.CopyTo(large);
        BinaryPrimitives.WriteInt64LittleEndian(large[4..], large.Length - 12);
        BinaryPrimitives.WriteInt64LittleEndian(large[24..], count);
        BinaryPrimitives.WriteInt64LittleEndian(large[32..], count);
        BinaryPrimitives.WriteInt64LittleEndian(large[40..], length);
        BinaryPrimitives.WriteInt64LittleEndian(large[48..], offset);
        directory.Write(large);

        Span<byte> locator = stackalloc byte[20];
        locator.Clear();
        "PK\u0006\u0007"u8.CopyTo(locator);
        BinaryPrimitives.WriteInt64LittleEndian(locator[8..], offset + length);
        locator[16] = 1;
        directory.Write(locator);

        Span<byte> end = stackalloc byte[22];
        end.Clear();
        "PK\u0005\u0006"u8.CopyTo(end);
        end[8..20].Fill(0xFF);
        directory.Write(end);
    }
}
