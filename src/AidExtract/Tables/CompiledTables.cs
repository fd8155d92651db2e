using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AidExtract.Tables;

/// <summary>
/// The compiled tables at run time. They are read in place: from the assembly's own mapped image, or from bytes given.
/// Opening reads the header only.
/// </summary>
internal sealed unsafe class CompiledTables
{
    private static readonly Lazy<CompiledTables> LazyBuiltIn = new(OpenBuiltIn);

    // What reads tables holds their address alone, and may go on after the last reference to them: what is opened stays until the process ends.
    private static readonly ConcurrentBag<object> Opened = [];

    private readonly byte* _start;
    private readonly SortedDictionary<TableSection, byte[]> _replaced = [];

    private CompiledTables(byte* start, long length)
    {
        _start = start;
        if (length < TableFile.DirectoryOffset || Read<uint>(0) != TableFile.Magic || Read<int>(4) != TableFile.LayoutVersion)
        {
            throw new InvalidDataException("Not compiled tables of this version.");
        }

        Hash = Convert.ToHexStringLower(new ReadOnlySpan<byte>(start + TableFile.HashOffset, TableFile.HashLength));
    }

    /// <summary>The tables that the program carries.</summary>
    public static CompiledTables BuiltIn => LazyBuiltIn.Value;

    private CompiledTables(CompiledTables tables, SortedDictionary<TableSection, byte[]> replaced)
    {
        _start = tables._start;
        _replaced = replaced;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(tables.Hash));
        foreach (var (section, bytes) in replaced)
        {
            hash.AppendData([(byte)section]);
            hash.AppendData(bytes);
        }

        Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of the tables, lower-case hexadecimal; with sections replaced, of the hash before and of those sections.</summary>
    public string Hash { get; }

    /// <summary>Reads tables from memory; the bytes are kept.</summary>
    public static CompiledTables Open(byte[] bytes)
    {
        var pinned = Pin(bytes);
        return new CompiledTables(Address(pinned), pinned.Length);
    }

    /// <summary>These tables with other sections in place of some; the same where none of them differs.</summary>
    public CompiledTables With(IReadOnlyDictionary<TableSection, SectionWriter> sections)
    {
        var replaced = new SortedDictionary<TableSection, byte[]>(_replaced);
        foreach (var (section, writer) in sections)
        {
            var (start, length) = Find(section);
            if (!writer.Bytes.SequenceEqual(new ReadOnlySpan<byte>((void*)start, length)))
            {
                replaced[section] = Pin(writer.Bytes);
            }
        }

        return replaced.Count > 0 ? new CompiledTables(this, replaced) : this;
    }

    /// <summary>The section, from its first byte.</summary>
    /// <exception cref="InvalidDataException">The tables have no such section.</exception>
    public SectionReader Section(TableSection section)
    {
        var (start, length) = Find(section);
        return new SectionReader((byte*)start, length);
    }

    private static byte[] Pin(ReadOnlySpan<byte> bytes)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned);
        Opened.Add(pinned);
        return pinned;
    }

    private static byte* Address(byte[] pinned) => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));

    private (nint Start, int Length) Find(TableSection section)
    {
        if (_replaced.TryGetValue(section, out var bytes))
        {
            return ((nint)Address(bytes), bytes.Length);
        }

        var count = Read<int>(TableFile.DirectoryOffset);
        for (var k = 0; k < count; k++)
        {
            var entry = TableFile.DirectoryOffset + sizeof(int) + (k * TableFile.DirectoryEntryLength);
            if (Read<int>(entry) == (int)section)
            {
                return ((nint)(_start + Read<int>(entry + 4)), Read<int>(entry + 8));
            }
        }

        throw new InvalidDataException($"The compiled tables have no section {section}.");
    }

    private static CompiledTables OpenBuiltIn()
    {
        var stream = typeof(CompiledTables).Assembly.GetManifestResourceStream("aidextract.dat")
            ?? throw new InvalidDataException("The program was built without its tables.");
        if (stream is UnmanagedMemoryStream mapped)
        {
            Opened.Add(mapped);
            return new CompiledTables(mapped.PositionPointer, mapped.Length);
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Open(bytes);
    }

    private T Read<T>(int offset)
        where T : unmanaged => Unsafe.ReadUnaligned<T>(_start + offset);
}
