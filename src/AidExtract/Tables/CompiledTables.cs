using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AidExtract.Tables;

/// <summary>
/// The compiled tables at run time. They are read in place: from the assembly's own mapped image, or from bytes given.
/// Opening reads the header only.
/// </summary>
internal sealed unsafe class CompiledTables
{
    private static readonly Lazy<CompiledTables> LazyBuiltIn = new(OpenBuiltIn);

    private readonly byte* _start;
    private readonly object _owner;

    private CompiledTables(byte* start, long length, object owner)
    {
        _start = start;
        _owner = owner;
        if (length < TableFile.DirectoryOffset || Read<uint>(0) != TableFile.Magic || Read<int>(4) != TableFile.LayoutVersion)
        {
            throw new InvalidDataException("Not compiled tables of this version.");
        }

        Hash = Convert.ToHexStringLower(new ReadOnlySpan<byte>(start + TableFile.HashOffset, TableFile.HashLength));
    }

    /// <summary>The tables that the program carries.</summary>
    public static CompiledTables BuiltIn => LazyBuiltIn.Value;

    /// <summary>SHA-256 of the tables, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Reads tables from memory; the bytes are kept.</summary>
    public static CompiledTables Open(byte[] bytes)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned, 0);
        return new CompiledTables((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned)), pinned.Length, pinned);
    }

    /// <summary>The section, from its first byte.</summary>
    /// <exception cref="InvalidDataException">The tables have no such section.</exception>
    public SectionReader Section(TableSection section)
    {
        GC.KeepAlive(_owner);
        var count = Read<int>(TableFile.DirectoryOffset);
        for (var k = 0; k < count; k++)
        {
            var entry = TableFile.DirectoryOffset + sizeof(int) + (k * TableFile.DirectoryEntryLength);
            if (Read<int>(entry) == (int)section)
            {
                return new SectionReader(_start + Read<int>(entry + 4), Read<int>(entry + 8));
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
            return new CompiledTables(mapped.PositionPointer, mapped.Length, mapped);
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Open(bytes);
    }

    private T Read<T>(int offset)
        where T : unmanaged => Unsafe.ReadUnaligned<T>(_start + offset);
}
