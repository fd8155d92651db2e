using System.Runtime.CompilerServices;

namespace AidExtract.Segmenting;

/// <summary>The words found so far, end by end; reused from text to text.</summary>
internal sealed class TokenBuffer
{
    private int[] _ends = new int[256];
    private ushort[] _tags = new ushort[256];

    public int Count { get; private set; }

    /// <summary>Where each word ends; the next one begins there.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    /// <summary>The number of each word's tag; 0 throughout where words are only cut.</summary>
    public ReadOnlySpan<ushort> Tags => _tags.AsSpan(0, Count);

    public void Clear() => Count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int end, int tag = 0)
    {
        var count = Count;
        if (count == _ends.Length)
        {
            Array.Resize(ref _ends, count * 2);
            Array.Resize(ref _tags, count * 2);
        }

        _ends[count] = end;
        _tags[count] = (ushort)tag;
        Count = count + 1;
    }
}
