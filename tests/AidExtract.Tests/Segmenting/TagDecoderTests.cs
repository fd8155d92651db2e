using AidExtract.Segmenting;
using AidExtract.Tables;
using Xunit;

namespace AidExtract.Tests.Segmenting;

public sealed class TagDecoderTests
{
    private static readonly TagModel Model = new(CompiledTables.BuiltIn);
    private static readonly string Modelled = string.Concat(Enumerable.Range(0x4E00, 0x9FD6 - 0x4E00).Select(c => (char)c).Where(IsModelled));

    [Theory]
    [InlineData(1, 12, 0.0)]
    [InlineData(2, 12, 0.2)]
    [InlineData(3, 40, 0.6)]
    [InlineData(4, 40, 1.0)]
    public void Short_runs_take_the_way_that_plain_sums_give(int seed, int longest, double unknown)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var run = RandomRun(random, random.Next(1, longest), unknown);
            Assert.Equal(PlainViterbi(run), Decode(run));
        }
    }

    [Fact]
    public void Runs_longer_than_the_trellis_take_the_way_that_plain_sums_give()
    {
        var run = RandomRun(new Random(5), 2600, 0.1);

        Assert.Equal(PlainViterbi(run), Decode(run));
    }

    [Fact]
    public void A_decoder_can_be_used_again_after_a_long_run()
    {
        var decoder = new TagDecoder(Model);
        var random = new Random(6);
        foreach (var length in (int[])[3000, 1, 2, 2000, 5])
        {
            var run = RandomRun(random, length, 0.3);
            var states = new byte[length];
            decoder.Decode(run, states);
            Assert.Equal(Decode(run), states);
        }
    }

    private static byte[] Decode(string run)
    {
        var states = new byte[run.Length];
        new TagDecoder(Model).Decode(run, states);
        return states;
    }

    private static string RandomRun(Random random, int length, double unknown) => string.Concat(Enumerable.Range(0, length).Select(
        _ => random.NextDouble() < unknown ? (char)random.Next(0x4E00, 0x9FD6) : Modelled[random.Next(Modelled.Length)]));

    private static bool IsModelled(char c) => !Model.AllowedOf(c).IsEmpty;

    // The original's own procedure, with nothing but doubles.
    private static byte[] PlainViterbi(string run)
    {
        var scores = new Dictionary<int, double>();
        var back = new List<Dictionary<int, int>> { new() };
        foreach (var state in AllowedOr(run[0], Enumerable.Range(0, TagModel.StateCount)))
        {
            scores[state] = Model.Start(state) + Emission(run[0], state);
        }

        foreach (var c in run.Skip(1))
        {
            var next = Enumerable.Range(0, TagModel.StateCount).Where(to => scores.Keys.Any(from => CanFollow(from, to))).ToArray();
            var states = AllowedOr(c, next).Intersect(next).ToArray();
            var scoresNow = new Dictionary<int, double>();
            var backNow = new Dictionary<int, int>();
            foreach (var to in states.Length > 0 ? states : next)
            {
                var (score, from) = scores.Keys.Where(from => CanFollow(from, to))
                    .Max(from => (scores[from] + Model.Transition(from, to) + Emission(c, to), from));
                (scoresNow[to], backNow[to]) = (score, from);
            }

            scores = scoresNow;
            back.Add(backNow);
        }

        var path = new byte[run.Length];
        var last = scores.Max(s => (s.Value, s.Key)).Key;
        for (var t = run.Length - 1; t >= 0; t--)
        {
            path[t] = (byte)last;
            last = t > 0 ? back[t][last] : last;
        }

        return path;
    }

    private static IEnumerable<int> AllowedOr(char c, IEnumerable<int> otherwise) =>
        Model.AllowedOf(c) is { IsEmpty: false } allowed
            ? Enumerable.Range(0, TagModel.StateCount).Where(s => (allowed.Of(s / TagModel.TagCount) >> (s % TagModel.TagCount) & 1) != 0)
            : otherwise;

    private static bool CanFollow(int from, int to) => !double.IsNegativeInfinity(Model.Transition(from, to));

    private static double Emission(char c, int state)
    {
        var emitting = Model.EmittingOf(c, state / TagModel.TagCount);
        var bit = 1UL << (state % TagModel.TagCount);
        return (emitting.States & bit) != 0 ? Model.Emission(emitting, bit) : TagModel.Impossible;
    }
}
