using System.IO.Compression;
using System.IO.Hashing;

namespace AidExtract.Batch.Archives;

/// <summary>The content of an entry, of which length and checksum are compared with what the archive says of them: .NET does not.</summary>
internal sealed class ZipEntryStream : ReadOnlyStream
{
    private readonly ZipArchiveEntry _entry;
    private readonly ZipBudget _budget;
    private readonly UnpackedStream _content;
    private readonly Crc32 _checksum = new();
    private long _length;

    /// <exception cref="ArchiveException">The entry is damaged, or packed in a way that is not read.</exception>
    public ZipEntryStream(ZipArchiveEntry entry, ZipBudget budget)
    {
        _entry = entry;
        _budget = budget;
        budget.Add(0);
        _content = new UnpackedStream(Open(entry), () => entry.CompressedLength);
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _content.Read(buffer);
        _budget.Add(read);
        _length += read;
        _checksum.Append(buffer[..read]);
        return read > 0 || buffer.Length == 0 || (_length == _entry.Length && _checksum.GetCurrentHashAsUInt32() == _entry.Crc32)
            ? read
            : throw new ArchiveException("the entry is damaged: its length or checksum is another");
    }

    private static Stream Open(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException)
        {
            throw new ArchiveException("the entry is damaged, or packed in a way that is not read");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }
}
