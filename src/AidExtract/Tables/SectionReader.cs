using System.Runtime.CompilerServices;

namespace AidExtract.Tables;

/// <summary>Walks over one section of the compiled tables, handing out views of it; nothing is copied.</summary>
internal unsafe ref struct SectionReader(byte* start, int length)
{
    private int _position;

    public int ReadInt()
    {
        var value = Unsafe.ReadUnaligned<int>(start + _position);
        _position += sizeof(int);
        return value;
    }

    public PackedArray<T> ReadArray<T>()
        where T : unmanaged
    {
        var count = ReadInt();
        var array = new PackedArray<T>(start + _position, count);
        _position = checked(_position + (count * sizeof(T)));
        return _position <= length ? array : throw new InvalidDataException("The compiled tables are cut short.");
    }

    public PackedStrings ReadStrings()
    {
        var starts = ReadArray<int>();
        return new PackedStrings(starts, ReadArray<char>());
    }

    public PackedTrie ReadTrie()
    {
        var codes = ReadArray<ushort>();
        return new PackedTrie(codes, ReadArray<ulong>());
    }
}
