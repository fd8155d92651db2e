using System.Text;
using AidExtract.Text;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Text;

public sealed class MappedTextTests
{
    private static readonly Gen<string> GenText = Gen.OneOf(Gen.String[Gen.Char["abc万元\n0123，"], 0, 8], Gen.Const("𠮷")).Array[0, 6].Select(string.Concat);

    // One step of a change: how much to go over, what to do with it, what to write.
    private static readonly Gen<(int Length, int Action, string Text)[]> GenSteps =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.String[Gen.Char["xyz"], 0, 4], (l, a, t) => (l, a, t)).Array[0, 12];

    private static readonly Gen<MappedText> GenChanged = Gen.Select(GenText, GenSteps, GenSteps, (t, a, b) => Change(Change(MappedText.Of(t), a), b));

    [Fact]
    public void Segments_tile_both_texts_of_a_stage() =>
        Gen.Select(GenText, GenSteps).Sample((text, steps) =>
        {
            var source = MappedText.Of(text);
            var changed = Change(source, steps);
            if (ReferenceEquals(changed, source))
            {
                return;
            }

            var (derived, before) = (0, 0);
            foreach (var (d, b) in changed.Map.Segments())
            {
                Assert.Equal((derived, before), (d.Start, b.Start));
                (derived, before) = (d.End, b.End);
            }

            Assert.Equal((changed.Text.Length, text.Length), (derived, before));
        });

    [Fact]
    public void Every_stretch_maps_into_the_file_and_longer_stretches_map_around_shorter_ones() =>
        Gen.Select(GenText, GenSteps, GenSteps, Gen.Int[0, 50], Gen.Int[0, 50], Gen.Int[0, 5]).Sample((text, first, second, start, length, more) =>
        {
            var changed = Change(Change(MappedText.Of(text), first), second);
            start = Math.Min(start, changed.Text.Length);
            var inner = new Span(start, Math.Min(start + Math.Max(length, 1), changed.Text.Length));
            if (inner.Length < 1)
            {
                return;
            }

            var outer = new Span(Math.Max(0, inner.Start - more), Math.Min(changed.Text.Length, inner.End + more));
            var (innerSource, outerSource) = (changed.ToSource(inner), changed.ToSource(outer));
            Assert.InRange(innerSource.Start, 0, innerSource.End);
            Assert.InRange(innerSource.End, 0, text.Length);
            Assert.True(outerSource.Contains(innerSource), $"{outer} -> {outerSource}, {inner} -> {innerSource}");
        });

    [Fact]
    public void Kept_characters_map_to_themselves() =>
        Gen.Select(GenText, GenSteps).Sample((text, steps) =>
        {
            var changed = Change(MappedText.Of(text), steps);
            for (var i = 0; i < changed.Text.Length; i++)
            {
                if (!"xyz".Contains(changed.Text[i], StringComparison.Ordinal))
                {
                    Assert.Equal(changed.Text[i].ToString(), changed.ToSource(new Span(i, i + 1)).In(text));
                }
            }
        });

    [Fact]
    public void A_text_that_was_only_kept_is_the_source_itself()
    {
        var source = MappedText.Of("捐资5万元");

        Assert.Same(source, new MappedTextBuilder(source).Keep(2).Recode("5万").Build());
    }

    [Fact]
    public void Text_dropped_inside_a_stretch_belongs_to_it_and_at_its_edges_does_not()
    {
        var source = MappedText.Of("5200萬(wàn)元(yuán)");
        var changed = new MappedTextBuilder(source).Keep(5).Drop(5).Keep(1).Drop(6).Build();

        Assert.Equal("5200萬元", changed.Text);
        Assert.Equal("5200萬(wàn)元", changed.ToSource(new Span(0, 6)).In(source.Text));
        Assert.Equal("萬", changed.ToSource(new Span(4, 5)).In(source.Text));
    }

    [Fact]
    public void Code_points_and_lines_are_those_of_the_text_read_from_its_start() =>
        GenChanged.Sample(changed =>
        {
            var index = new CodePointIndex(changed.Text);
            var (points, line) = (0, 1);
            foreach (var rune in changed.Text.EnumerateRunes())
            {
                var at = Units(changed.Text, points);
                Assert.Equal(points, index.ToCodePoint(at));
                Assert.Equal(line, index.LineOf(at));
                points++;
                line += rune.Value == '\n' ? 1 : 0;
            }
        });

    private static int Units(string text, int codePoints) => text.EnumerateRunes().Take(codePoints).Sum(r => r.Utf16SequenceLength);

    // Surrogate pairs are never torn apart, and nothing is written that stands for nothing in the file: no stage does so.
    private static MappedText Change(MappedText source, (int Length, int Action, string Text)[] steps)
    {
        var builder = new MappedTextBuilder(source);
        foreach (var (length, action, text) in steps)
        {
            var end = Math.Min(builder.Position + length, source.Text.Length);
            if (end < source.Text.Length && char.IsLowSurrogate(source.Text[end]))
            {
                end++;
            }

            var taken = end - builder.Position;
            _ = action switch
            {
                0 => builder.Keep(taken),
                1 => builder.Drop(taken),
                2 when taken > 0 => builder.Replace(taken, text),
                2 => builder,
                _ => builder.Recode(new string('x', taken)),
            };
        }

        return builder.Build();
    }
}
