using System.Buffers;
using System.Runtime.InteropServices;

namespace AidExtract.Tables;

/// <summary>Writes one section of the compiled tables; <see cref="SectionReader"/> reads the same things in the same order.</summary>
internal sealed class SectionWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public void WriteInt(int value) => _bytes.Write(MemoryMarshal.AsBytes([value]));

    /// <summary>Writes the count, then the elements as they stand in memory (little-endian machines only).</summary>
    public void WriteArray<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        WriteInt(items.Length);
        _bytes.Write(MemoryMarshal.AsBytes(items));
    }

    public void WriteStrings(IReadOnlyCollection<string> strings)
    {
        var starts = new List<int> { 0 };
        foreach (var text in strings)
        {
            starts.Add(starts[^1] + text.Length);
        }

        WriteArray<int>(CollectionsMarshal.AsSpan(starts));
        WriteArray<char>(string.Concat(strings));
    }

    public void WriteTrie(TrieBuilder trie)
    {
        var (codes, slots) = trie.Build();
        WriteArray<ushort>(codes);
        WriteArray<ulong>(slots);
    }
}
