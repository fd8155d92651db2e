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
    private readonly TagTrellis _trellis = new();
    private readonly int[] _sources = new int[2 * TagModel.TagCount];
    private readonly double[] _sourceScores = new double[2 * TagModel.TagCount];
    private double[] _scores = new double[TagModel.StateCount];
    private double[] _scoresBefore = new double[TagModel.StateCount];
    private Levels _now = new();
    private Levels _before = new();
    private int _sourceCount;

    /// <summary>Finds the state of each character.</summary>
    /// <param name="run">Not empty.</param>
    /// <param name="states">Receives the states; as long as the run.</param>
    public void Decode(ReadOnlySpan<char> run, Span<byte> states)
    {
        Start(run[0]);
        _trellis.Start();
        for (var t = 1; t < run.Length; t++)
        {
            (_before, _now) = (_now, _before);
            (_scoresBefore, _scores) = (_scores, _scoresBefore);
            Step(run[t], _trellis.NextRow(_before, states));
        }

        _trellis.Trace(LastState(), states);
    }

    private void Start(char c)
    {
        var allowed = model.AllowedOf(c);
        allowed = allowed.IsEmpty ? StateSet.All : allowed;
        _now.Clear();
        for (var letter = 0; letter < 4; letter++)
        {
            var emitting = model.EmittingOf(c, letter);
            for (var bits = allowed.Of(letter); bits != 0; bits &= bits - 1)
            {
                var bit = bits & (0 - bits);
                var state = (letter * TagModel.TagCount) + BitOperations.TrailingZeroCount(bits);
                var start = model.Start(state);
                var level = (start == TagModel.Impossible ? 1 : 0) + ((emitting.States & bit) != 0 ? 0 : 1);
                _now.Add(letter, bit, level);
                if (level == 0)
                {
                    _scores[state] = start + model.Emission(emitting, bit);
                }
            }
        }
    }

    private void Step(char c, Span<byte> back)
    {
        _now.Clear();
        CollectSources();
        var allowed = model.AllowedOf(c);
        StepTo(c, allowed, back);
        if (_now.Count == 0)
        {
            StepTo(c, StateSet.All, back);
        }
    }

    private void StepTo(char c, StateSet allowed, Span<byte> back)
    {
        StepToAnyTag(c, 0, allowed.B, back);
        StepToSameTag(c, 1, allowed.E, model.BeforeE, back);
        StepToSameTag(c, 2, allowed.M, model.BeforeM, back);
        StepToAnyTag(c, 3, allowed.S, back);
    }

    // The real-scored states of letters E and S, the best of them first.
    private void CollectSources()
    {
        _sourceCount = 0;
        if (_before.Numbers[0] > 0)
        {
            return;
        }

        var set = _before.Sets[0];
        Collect(set.E, TagModel.E);
        Collect(set.S, TagModel.S);
        var best = 0;
        for (var i = 1; i < _sourceCount; i++)
        {
            best = _sourceScores[i] > _sourceScores[best] ? i : best;
        }

        (_sources[0], _sources[best]) = (_sources[best], _sources[0]);
        (_sourceScores[0], _sourceScores[best]) = (_sourceScores[best], _sourceScores[0]);
    }

    private void Collect(ulong bits, int first)
    {
        var count = _sourceCount;
        for (; bits != 0; bits &= bits - 1)
        {
            var state = first + BitOperations.TrailingZeroCount(bits);
            _sources[count] = state;
            _sourceScores[count++] = _scoresBefore[state];
        }

        _sourceCount = count;
    }

    // To B and S, from E and S of any tag.
    private void StepToAnyTag(char c, int letter, ulong targets, Span<byte> back)
    {
        var emitting = model.EmittingOf(c, letter);
        var real = 0UL;
        if (_sourceCount > 0)
        {
            for (var bits = targets & emitting.States; bits != 0; bits &= bits - 1)
            {
                var bit = bits & (0 - bits);
                var state = (letter * TagModel.TagCount) + BitOperations.TrailingZeroCount(bits);
                var (score, source) = Best(state, model.Emission(emitting, bit));
                if (!double.IsNegativeInfinity(score))
                {
                    _scores[state] = score;
                    back[state] = (byte)source;
                    real |= bit;
                }
            }

            _now.Add(letter, real, 0);
        }

        targets &= model.Reachable.Of(letter) & ~real;
        for (var k = 0; k < _before.Count && targets != 0; k++)
        {
            var reached = ReachByName(letter * TagModel.TagCount, targets, _before.Sets[k].E, _before.Sets[k].S, back);
            _now.Add(letter, reached & emitting.States, _before.Numbers[k]);
            _now.Add(letter, reached & ~emitting.States, _before.Numbers[k] + 1);
            targets &= ~reached;
        }
    }

    // Which of the targets can be reached from states of letters E and S that all score the same: each from the one with the highest name.
    private ulong ReachByName(int first, ulong targets, ulong e, ulong s, Span<byte> back)
    {
        var reached = 0UL;
        for (var bits = (e | s) == 0 ? 0 : targets; bits != 0; bits &= bits - 1)
        {
            var state = first + BitOperations.TrailingZeroCount(bits);
            ref readonly var sources = ref model.SourcesOf(state);
            var (fromE, fromS) = (sources.E & e, sources.S & s);
            if ((fromE | fromS) != 0)
            {
                back[state] = (byte)(fromS != 0 ? TagModel.S + BitOperations.Log2(fromS) : TagModel.E + BitOperations.Log2(fromE));
                reached |= bits & (0 - bits);
            }
        }

        return reached;
    }

    private (double Score, int Source) Best(int state, double emission)
    {
        var (best, source) = (double.NegativeInfinity, 0);
        var sources = _sources.AsSpan(0, _sourceCount);
        var scores = _sourceScores.AsSpan(0, sources.Length);
        for (var i = 0; i < sources.Length; i++)
        {
            var score = scores[i] + model.Transition(sources[i], state) + emission;
            if (score > best || (score == best && sources[i] > source))
            {
                (best, source) = (score, sources[i]);
            }
        }

        return (best, source);
    }

    // To E and M, from B and M of the same tag.
    private void StepToSameTag(char c, int letter, ulong targets, StateSet sources, Span<byte> back)
    {
        var emitting = model.EmittingOf(c, letter);
        for (var k = 0; k < _before.Count && targets != 0; k++)
        {
            ref readonly var set = ref _before.Sets[k];
            var (fromB, fromM) = (set.B & sources.B, set.M & sources.M);
            var reached = targets & (fromB | fromM);
            var level = _before.Numbers[k];
            for (var bits = reached; bits != 0; bits &= bits - 1)
            {
                var bit = bits & (0 - bits);
                var tag = BitOperations.TrailingZeroCount(bits);
                var source = (fromM & bit) != 0 ? TagModel.M + tag : TagModel.B + tag;
                if (level == 0 && (emitting.States & bit) != 0)
                {
                    source = Better(tag, (letter * TagModel.TagCount) + tag, source, (fromB & bit) != 0, model.Emission(emitting, bit));
                }

                back[(letter * TagModel.TagCount) + tag] = (byte)source;
            }

            _now.Add(letter, reached & emitting.States, level);
            _now.Add(letter, reached & ~emitting.States, level + 1);
            targets &= ~reached;
        }
    }

    private int Better(int tag, int state, int source, bool fromB, double emission)
    {
        var score = _scoresBefore[source] + model.Transition(source, state) + emission;
        if (fromB && source != tag)
        {
            var other = _scoresBefore[tag] + model.Transition(tag, state) + emission;
            (score, source) = other > score ? (other, tag) : (score, source);
        }

        _scores[state] = score;
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
        for (var letter = 0; letter < 4; letter++)
        {
            for (var bits = set.Of(letter); bits != 0; bits &= bits - 1)
            {
                var state = (letter * TagModel.TagCount) + BitOperations.TrailingZeroCount(bits);
                (best, last) = _scores[state] >= best ? (_scores[state], state) : (best, last);
            }
        }

        return last;
    }
}
