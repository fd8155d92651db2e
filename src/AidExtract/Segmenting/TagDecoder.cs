using System.Numerics;

namespace AidExtract.Segmenting;

/// <summary>
/// Finds the likeliest states of a run (Viterbi), as jieba does to the last bit, with the room for it; one per thread.
/// </summary>
/// <remarks>
/// jieba adds -3.14e100 for what the model does not know. Beside that, every other logarithm vanishes in a double, so a score is either
/// a real one (level 0) or nothing but the number of such additions (its level): states of one level above 0 all score the same. jieba
/// then takes the state with the highest name, which here is a bit scan. That keeps runs of unknown characters fast.
/// </remarks>
internal sealed class TagDecoder(TagModel model)
{
    private const int FirstLimit = 1024;

    private readonly double[][] _scores = [new double[TagModel.StateCount], new double[TagModel.StateCount]];
    private Levels _now = new();
    private Levels _before = new();
    private byte[] _back = new byte[FirstLimit * TagModel.StateCount];
    private int _limit = FirstLimit;

    /// <summary>Finds the state of each character.</summary>
    /// <param name="run">Not empty.</param>
    /// <param name="states">Receives the states; as long as the run.</param>
    public void Decode(ReadOnlySpan<char> run, Span<byte> states)
    {
        Start(run[0]);
        var settled = 0;
        var rows = 1;
        for (var t = 1; t < run.Length; t++)
        {
            if (rows == _limit)
            {
                var now = Settle(rows, states[settled..]);
                settled += now;
                rows -= now;
            }

            (_before, _now) = (_now, _before);
            (_scores[0], _scores[1]) = (_scores[1], _scores[0]);
            Step(run[t], _back.AsSpan(rows * TagModel.StateCount, TagModel.StateCount));
            rows++;
        }

        Trace(LastState(), rows, states[settled..]);
    }

    private void Start(char c)
    {
        var (allowed, emitting) = model.StatesOf(c);
        allowed = allowed.IsEmpty ? StateSet.All : allowed;
        _now.Clear();
        for (var letter = 0; letter < 4; letter++)
        {
            for (var bits = allowed.Of(letter); bits != 0; bits &= bits - 1)
            {
                var state = (letter * TagModel.TagCount) + BitOperations.TrailingZeroCount(bits);
                var start = model.Start(state);
                var emits = emitting.Contains(state);
                var level = (start == TagModel.Impossible ? 1 : 0) + (emits ? 0 : 1);
                _now.Add(state, level);
                if (level == 0)
                {
                    _scores[0][state] = start + model.Emission(c, emitting, state);
                }
            }
        }
    }

    private void Step(char c, Span<byte> back)
    {
        var (allowed, emitting) = model.StatesOf(c);
        _now.Clear();
        if (!allowed.IsEmpty)
        {
            Step(c, allowed, emitting, back);
        }

        if (_now.Count == 0)
        {
            Step(c, StateSet.All, emitting, back);
        }
    }

    private void Step(char c, StateSet allowed, StateSet emitting, Span<byte> back)
    {
        for (var letter = 0; letter < 4; letter++)
        {
            for (var bits = allowed.Of(letter); bits != 0; bits &= bits - 1)
            {
                var state = (letter * TagModel.TagCount) + BitOperations.TrailingZeroCount(bits);
                var sources = model.SourcesOf(state);
                for (var k = 0; k < _before.Count; k++)
                {
                    var candidates = sources & _before.Sets[k];
                    if (candidates.IsEmpty)
                    {
                        continue;
                    }

                    var emits = emitting.Contains(state);
                    var level = _before.Numbers[k];
                    if (level == 0 && emits)
                    {
                        back[state] = (byte)Best(state, candidates, model.Emission(c, emitting, state));
                    }
                    else
                    {
                        back[state] = (byte)candidates.Last;
                    }

                    _now.Add(state, emits ? level : level + 1);
                    break;
                }
            }
        }
    }

    private int Best(int state, StateSet candidates, double emission)
    {
        var before = _scores[1];
        var (best, source) = (double.NegativeInfinity, 0);
        for (var letter = 0; letter < 4; letter++)
        {
            for (var bits = candidates.Of(letter); bits != 0; bits &= bits - 1)
            {
                var from = (letter * TagModel.TagCount) + BitOperations.TrailingZeroCount(bits);
                var score = before[from] + model.Transition(from, state) + emission;
                if (score >= best)
                {
                    (best, source) = (score, from);
                }
            }
        }

        _scores[0][state] = best;
        return source;
    }

    private int LastState()
    {
        var set = _now.Sets[0];
        if (_now.Numbers[0] > 0)
        {
            return set.Last;
        }

        var (best, last) = (double.NegativeInfinity, 0);
        for (var state = 0; state < TagModel.StateCount; state++)
        {
            if (set.Contains(state) && _scores[0][state] >= best)
            {
                (best, last) = (_scores[0][state], state);
            }
        }

        return last;
    }

    // Follows all ways back until they meet; what lies before is settled and its rows are given free. Without a meeting point the room
    // is doubled.
    private int Settle(int rows, Span<byte> states)
    {
        var set = default(StateSet);
        for (var k = 0; k < _now.Count; k++)
        {
            for (var letter = 0; letter < 4; letter++)
            {
                for (var bits = _now.Sets[k].Of(letter); bits != 0; bits &= bits - 1)
                {
                    set = set.With((letter * TagModel.TagCount) + BitOperations.TrailingZeroCount(bits));
                }
            }
        }

        var row = rows;
        while (--row > 0 && set.CountBelow(TagModel.StateCount - 1) + (set.Contains(TagModel.StateCount - 1) ? 1 : 0) > 1)
        {
            var sources = default(StateSet);
            for (var state = 0; state < TagModel.StateCount; state++)
            {
                if (set.Contains(state))
                {
                    sources = sources.With(_back[(row * TagModel.StateCount) + state]);
                }
            }

            set = sources;
        }

        var settled = row > 0 ? row + 1 : 0;
        Trace(set.Last, settled, states);
        var kept = (rows - settled) * TagModel.StateCount;
        Array.Copy(_back, settled * TagModel.StateCount, _back, 0, kept);
        if (settled < rows / 2)
        {
            _limit *= 2;
            Array.Resize(ref _back, _limit * TagModel.StateCount);
        }

        return settled;
    }

    private void Trace(int state, int rows, Span<byte> states)
    {
        for (var row = rows - 1; row >= 0; row--)
        {
            states[row] = (byte)state;
            state = _back[(row * TagModel.StateCount) + state];
        }
    }
}
