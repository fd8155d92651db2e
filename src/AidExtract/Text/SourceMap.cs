namespace AidExtract.Text;

/// <summary>
/// Tells for every stretch of a derived text which stretch of the file it came from. Made by
/// <see cref="MappedTextBuilder"/>; maps of successive stages are chained.
/// </summary>
public sealed class SourceMap
{
    private readonly int[] _derivedStarts;
    private readonly int[] _sourceStarts;
    private readonly SourceMap? _inner;

    /// <summary>The map of a text that is the file itself.</summary>
    public static SourceMap Identity { get; } = new([0, int.MaxValue], [0, int.MaxValue], null);

    // Segment k covers derived [d[k], d[k+1]) and source [s[k], s[k+1]): together they tile both texts. The last entry
    // of each array is the length of that text.
    internal SourceMap(int[] derivedStarts, int[] sourceStarts, SourceMap? inner)
    {
        _derivedStarts = derivedStarts;
        _sourceStarts = sourceStarts;
        _inner = ReferenceEquals(inner, Identity) ? null : inner;
    }

    /// <summary>Number of stretches that this stage kept, changed or dropped.</summary>
    public int SegmentCount => _derivedStarts.Length - 1;

    /// <summary>The stretch of the file that <paramref name="derived"/> came from: from the first character that gave
    /// its first character to the last that gave its last. Text dropped at its edges is not part of it.</summary>
    /// <param name="derived">A stretch of the derived text; an empty one maps to an empty one.</param>
    public Span ToSource(Span derived) => ToSource(derived, inserted: false);

    // A stretch that begins with characters that stand for none of the file's begins where the character before them ends, so that longer stretches
    // map around shorter ones even where text was dropped beside them.
    private Span ToSource(Span derived, bool inserted)
    {
        var start = inserted ? EndOf(derived.Start) : StartOf(derived.Start);
        var local = new Span(start, derived.Length == 0 ? start : EndOf(derived.End));
        return _inner?.ToSource(local, inserted || IsInserted(derived.Start)) ?? local;
    }

    private bool IsInserted(int position)
    {
        var k = SegmentAt(position);
        return k < SegmentCount && _sourceStarts[k] == _sourceStarts[k + 1];
    }

    /// <summary>The segments of this stage, as (derived stretch, stretch of the text before this stage).</summary>
    public IEnumerable<(Span Derived, Span Before)> Segments()
    {
        for (var k = 0; k < SegmentCount; k++)
        {
            yield return (new Span(_derivedStarts[k], _derivedStarts[k + 1]), new Span(_sourceStarts[k], _sourceStarts[k + 1]));
        }
    }

    private int StartOf(int position)
    {
        var k = SegmentAt(position);
        return IsKept(k) ? _sourceStarts[k] + (position - _derivedStarts[k]) : _sourceStarts[k];
    }

    private int EndOf(int position)
    {
        var k = SegmentAt(position - 1);
        return IsKept(k) ? _sourceStarts[k] + (position - _derivedStarts[k]) : _sourceStarts[k + 1];
    }

    private bool IsKept(int k) =>
        k >= SegmentCount || _derivedStarts[k + 1] - _derivedStarts[k] == _sourceStarts[k + 1] - _sourceStarts[k];

    // The segment that holds the code unit: the last one that starts at or before it, so that dropped (empty) segments
    // before it are passed over.
    private int SegmentAt(int position)
    {
        var low = 0;
        var high = _derivedStarts.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            if (_derivedStarts[middle] <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
