using System.Numerics;

namespace AidExtract.Segmenting;

/// <summary>
/// For each character of a run, from which state each of its states is best reached. Rows are given free as soon as all ways through them
/// meet, so that the length of a run does not count.
/// </summary>
internal sealed class TagTrellis
{
    private const int FirstLimit = 1024;

    private byte[] _back = new byte[FirstLimit * TagModel.StateCount];
    private int _limit = FirstLimit;
    private int _rows;
    private int _settled;

    /// <summary>Begins a run with the row of its first character.</summary>
    public void Start() => (_rows, _settled) = (1, 0);

    /// <summary>The row of the next character, for the caller to fill.</summary>
    /// <param name="last">The states of the character before it.</param>
    /// <param name="states">Receives the states that are settled by now.</param>
    public Span<byte> NextRow(Levels last, Span<byte> states)
    {
        if (_rows == _limit)
        {
            Settle(last.AllStates, states);
        }

        return _back.AsSpan(_rows++ * TagModel.StateCount, TagModel.StateCount);
    }

    /// <summary>Follows the way back from the state of the last character.</summary>
    public void Trace(int state, Span<byte> states) => Trace(state, _rows, states);

    private void Settle(StateSet set, Span<byte> states)
    {
        var row = _rows;
        while (--row > 0 && set.Count > 1)
        {
            set = SourcesOf(set, row);
        }

        var settled = row > 0 ? row + 1 : 0;
        Trace(set.Last, settled, states);
        _back.AsSpan(settled * TagModel.StateCount, (_rows - settled) * TagModel.StateCount).CopyTo(_back);
        if (settled < _rows / 2)
        {
            _limit *= 2;
            Array.Resize(ref _back, _limit * TagModel.StateCount);
        }

        _settled += settled;
        _rows -= settled;
    }

    private StateSet SourcesOf(StateSet set, int row)
    {
        var sources = default(StateSet);
        for (var letter = 0; letter < 4; letter++)
        {
            for (var bits = set.Of(letter); bits != 0; bits &= bits - 1)
            {
                var state = (letter * TagModel.TagCount) + BitOperations.TrailingZeroCount(bits);
                sources = sources.With(_back[(row * TagModel.StateCount) + state]);
            }
        }

        return sources;
    }

    private void Trace(int state, int rows, Span<byte> states)
    {
        for (var row = rows - 1; row >= 0; row--)
        {
            states[_settled + row] = (byte)state;
            state = _back[(row * TagModel.StateCount) + state];
        }
    }
}
