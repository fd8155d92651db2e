using System.Text;
using AidExtract.Simplifying;
using AidExtract.Tables;
using AidExtract.TestSupport;
using AidExtract.Text;
using AidExtract.Tests.Cleaning;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Simplifying;

public sealed class SimplifierTests
{
    private static readonly Simplifier Simplifier = new();

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var (_, cells) in Tsv.Rows(Path.Combine(AppContext.BaseDirectory, "Simplifying", "simplifier.tsv")))
        {
            data.Add(cells[0], cells[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Traditional_text_becomes_simplified(string traditional, string simplified) =>
        Assert.Equal(simplified, Simplifier.Simplify(MappedText.Of(traditional)).Text.Text);

    [Theory]
    [InlineData("县里今年拨款三百万元", Script.Hans)]
    [InlineData("縣裏今年撥款三百萬元", Script.Hant)]
    [InlineData("縣裏今年撥款。县里今年拨款", Script.Mixed)]
    [InlineData("2020-07-13 ABC", Script.Hans)]
    [InlineData("县里今年拨款三百万元，扶贫办说这笔钱将用于修桥补路、资助贫困学生、购买农机，乡镇干部报名。題", Script.Hans)]
    public void The_script_is_told(string text, Script script) => Assert.Equal(script, Simplifier.Simplify(MappedText.Of(text)).Script);

    [Fact]
    public void Text_without_traditional_characters_is_handed_on_as_it_is()
    {
        var source = MappedText.Of("全县脱贫攻坚收官");

        Assert.Same(source, Simplifier.Simplify(source).Text);
    }

    [Fact]
    public void Positions_hold_where_characters_leave_the_basic_plane()
    {
        var (traditional, simplified) = Rows().First(r => r.Traditional.Length == 1 && r.Simplified.Length == 2);
        var source = MappedText.Of($"甲{traditional}萬{traditional}元");

        var text = Simplifier.Simplify(source).Text;

        Assert.Equal($"甲{simplified}万{simplified}元", text.Text);
        Assert.Equal("萬", text.ToSource(new Span(3, 4)).In(source.Text));
        Assert.Equal(traditional, text.ToSource(new Span(4, 6)).In(source.Text));
    }

    [Fact]
    public void The_number_of_code_points_never_changes_and_each_maps_to_its_own() =>
        GenMixed.Sample(source =>
        {
            var result = Simplifier.Simplify(MappedText.Of(source)).Text;
            Assert.Equal(source.EnumerateRunes().Count(), result.Text.EnumerateRunes().Count());
            var (at, from) = (0, 0);
            foreach (var (rune, before) in result.Text.EnumerateRunes().Zip(source.EnumerateRunes()))
            {
                var mapped = result.ToSource(new Span(at, at + rune.Utf16SequenceLength));
                Assert.True(mapped.Contains(new Span(from, from + before.Utf16SequenceLength)) || mapped.Overlaps(new Span(from, from + before.Utf16SequenceLength)));
                at += rune.Utf16SequenceLength;
                from += before.Utf16SequenceLength;
            }
        });

    [Fact]
    public void Simplifying_twice_changes_nothing_more() =>
        GenNews.Sample(source =>
        {
            var once = Simplifier.Simplify(MappedText.Of(source)).Text.Text;
            Assert.Equal(once, Simplifier.Simplify(MappedText.Of(once)).Text.Text);
        });

    [Fact]
    public void Simplifying_the_samples_twice_changes_nothing_more()
    {
        var folder = RepositoryFolder.Path("samples", "articles");
        var changed = 0;
        foreach (var text in CleanTexts.In(folder).Concat(CleanTexts.InTraditional(folder)))
        {
            var once = Simplify(text);
            changed += once == text ? 0 : 1;
            Assert.Equal(once, Simplify(once));
        }

        Assert.NotEqual(0, changed);
    }

    [Fact]
    public void Any_sequence_of_code_units_is_taken() =>
        Gen.Char.Array[0, 40].Sample(units => Simplifier.Simplify(MappedText.Of(new string(units))).Text.Text.Length >= 0);

    private static readonly string[] Words = [.. Rows().Select(r => r.Traditional)];

    private static readonly Gen<string> GenMixed = Gen.OneOf(Gen.Int[0, Words.Length - 1].Select(i => Words[i]), Gen.String[Gen.Char["的一3，⿰木𠮷"], 0, 4]).Array[0, 20].Select(string.Concat);

    // Characters that the tables change once and for all, kept apart: some simplified ones are traditional in other words (一壞, 一坏, 一坯).
    private static readonly string[] Settled = [.. Rows().Where(r => r.Traditional.Length == 1 && Simplify(r.Simplified) == r.Simplified).Select(r => r.Traditional)];

    private static readonly Gen<string> GenNews = Gen.Int[0, Settled.Length - 1].Select(i => Settled[i]).Array[0, 20].Select(c => string.Join("，", c));

    private static string Simplify(string text) => Simplifier.Simplify(MappedText.Of(text)).Text.Text;

    private static IEnumerable<(string Traditional, string Simplified)> Rows() =>
        Tsv.Rows(RepositoryFolder.Path("src", "Data", "Script", "characters.tsv")).Select(r => (r.Cells[0], r.Cells[1]));
}
