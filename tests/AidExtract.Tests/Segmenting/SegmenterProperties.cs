using System.Diagnostics;
using AidExtract.Segmenting;
using AidExtract.Text;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Segmenting;

public sealed class SegmenterProperties
{
    private static readonly Segmenter Segmenter = new();

    private static readonly Gen<char> Characters = Gen.Frequency(
        (6, Gen.Char['\u4E00', '\u9FD6']),
        (6, Gen.Char["的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多"]),
        (4, Gen.Char["0123456789.%-+#&_abcXYZ,，。 \r\n\t"]),
        (1, Gen.Char));

    private static readonly Gen<string> Texts = Gen.String[Characters, 0, 120];

    [Fact]
    public void Words_tile_the_text() => Texts.Sample(text =>
    {
        AssertTiles(text, Segmenter.Cut(text));
        AssertTiles(text, Segmenter.Cut(text, hmm: false));
        AssertTiles(text, [.. Segmenter.Tag(text).Select(t => t.Span)]);
    });

    [Fact]
    public void No_word_splits_a_surrogate_pair() => Texts.Sample(text =>
        Assert.DoesNotContain(Segmenter.Cut(text), w => w.Start > 0 && char.IsSurrogatePair(text[w.Start - 1], text[w.Start])));

    [Fact]
    public void What_stands_outside_all_blocks_parts_the_text() => Gen.Select(Texts, Texts).Sample((a, b) =>
    {
        var whole = Segmenter.Tag(a + "。" + b);
        var parts = Segmenter.Tag(a).Append(new Token(new Span(a.Length, a.Length + 1), "x"))
            .Concat(Segmenter.Tag(b).Select(t => t with { Span = t.Span.Shift(a.Length + 1) }));

        Assert.Equal(parts, whole);
    });

    [Fact]
    public void Every_random_text_takes_less_than_10_ms_per_thousand_characters()
    {
        var random = new Random(11);
        Warm();
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Create(random.Next(1, 200), random, static (units, r) =>
            {
                foreach (ref var unit in units)
                {
                    unit = (char)(r.Next(3) > 0 ? r.Next(0x4E00, 0x9FD6) : r.Next(char.MaxValue));
                }
            });
            var best = Enumerable.Range(0, 3).Min(_ => Milliseconds(() => Segmenter.Tag(text)));
            Assert.True(best < Math.Max(10, text.Length / 100.0), $"{best} ms for {text.Length} characters");
        }
    }

    [Theory]
    [InlineData("驫")]
    [InlineData("國際災區緊與")]
    [InlineData("的了在龘開")]
    [InlineData("12a.5%-")]
    public void Long_runs_take_time_in_proportion(string unit)
    {
        Warm();
        var small = string.Concat(Enumerable.Repeat(unit, 120_000 / unit.Length));
        var large = string.Concat(Enumerable.Repeat(small, 8));

        var smallTime = Enumerable.Range(0, 5).Min(_ => Milliseconds(() => Segmenter.Tag(small)));
        var largeTime = Enumerable.Range(0, 3).Min(_ => Milliseconds(() => Segmenter.Tag(large)));

        Assert.True(largeTime < 8 * 3 * smallTime, $"{smallTime:F1} ms, eight times as long: {largeTime:F1} ms");
    }

    private static void Warm()
    {
        var text = string.Concat(Enumerable.Repeat("國際社會對災區提供緊急援助驫羴。", 200));
        for (var i = 0; i < 50; i++)
        {
            Segmenter.Tag(text);
        }
    }

    private static double Milliseconds(Action action)
    {
        var clock = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
    }

    private static void AssertTiles(string text, IReadOnlyList<Span> words)
    {
        var end = 0;
        foreach (var word in words)
        {
            Assert.Equal(end, word.Start);
            Assert.True(word.Length > 0);
            end = word.End;
        }

        Assert.Equal(text.Length, end);
    }
}
