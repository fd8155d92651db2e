using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace AidExtract.Checkpoints;

/// <summary>Bytes of a part that grow as values are added; <see cref="BinaryReader"/> reads them. Text stands in the memory's own UTF-16, which takes no time to write.</summary>
internal sealed class PartBuffer
{
    private const int FirstCapacity = 1 << 16;
    private const int LongestVariable = 10;
    private const int DecimalSize = 16;

    private byte[] _bytes = new byte[FirstCapacity];

    /// <summary>Number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes; they may be changed.</summary>
    public Span<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Takes all bytes away.</summary>
    public void Clear() => Length = 0;

    /// <summary>Adds bytes of no value yet, and hands them out.</summary>
    public Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Math.Max(2L * _bytes.Length, (long)Length + count), Array.MaxLength));
        }

        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }

    /// <summary>Adds a byte.</summary>
    public void Add(byte value) => Reserve(1)[0] = value;

    /// <summary>Adds a number in as many groups of seven bits as it takes.</summary>
    public void AddVariable(ulong value)
    {
        var into = Reserve(LongestVariable);
        var count = 0;
        for (; value > 0x7F; value >>= 7)
        {
            into[count++] = (byte)(value | 0x80);
        }

        into[count++] = (byte)value;
        Length -= LongestVariable - count;
    }

    /// <summary>Adds a number of 16 bytes.</summary>
    public void Add(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var into = Reserve(DecimalSize);
        for (var i = 0; i < parts.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(into[(i * sizeof(int))..], parts[i]);
        }
    }

    /// <summary>Adds the length of a text, then its characters.</summary>
    public void Add(string text)
    {
        AddVariable((ulong)text.Length);
        MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(Reserve(text.Length * sizeof(char)));
    }
}
