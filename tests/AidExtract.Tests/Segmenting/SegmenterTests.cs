using AidExtract.Cleaning;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.Text;
using Xunit;

namespace AidExtract.Tests.Segmenting;

public sealed class SegmenterTests
{
    private static readonly Segmenter Segmenter = new();

    [Theory]
    [InlineData("增长5%", "增长/v 5/x %/x")]
    [InlineData("价值1,200万元", "价值/n 1/x ,/x 200/m 万元/m")]
    [InlineData("〇５", "〇/x ５/x")]
    [InlineData("增长12.5%", "增长/v 12.5/m %/x")]
    [InlineData("C++和AT&T", "C++/nz 和/c AT&T/nz")]
    public void Tags_are_those_of_jieba_where_its_blocks_surprise(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Segmenter.Tag(text).Select(t => $"{t.Span.In(text)}/{t.Tag}")));

    [Theory]
    [InlineData("增长5%", true, "增长 5%")]
    [InlineData("增长12.5%", true, "增长 12.5%")]
    [InlineData("增长12.5%", false, "增长 12 . 5 %")]
    [InlineData("一\r\n二", true, "一 \r\n 二")]
    [InlineData("\n\r", true, "\n \r")]
    [InlineData("好😀好", true, "好 😀 好")]
    public void Words_are_those_of_jieba_where_its_blocks_surprise(string text, bool hmm, string expected) =>
        Assert.Equal(expected, string.Join(' ', Segmenter.Cut(text, hmm).Select(w => w.In(text))));

    [Fact]
    public void Lone_surrogates_stand_alone() => Assert.Equal([new Span(0, 1), new Span(1, 2), new Span(2, 3)], Segmenter.Cut("\uDE00\uD83D好"));

    [Fact]
    public void Empty_text_has_no_words()
    {
        Assert.Empty(Segmenter.Cut(""));
        Assert.Empty(Segmenter.Tag(""));
    }

    [Fact]
    public void Words_are_added_to_a_list_that_holds_some_already()
    {
        var words = new List<Span> { new(7, 9) };
        Segmenter.Cut("帐篷", hmm: true, words);

        Assert.Equal([new Span(7, 9), new Span(0, 2)], words);
    }

    [Fact]
    public void Title_headings_and_body_are_segmented_and_nothing_else()
    {
        const string text = "来源:某报\n暖冬行动\n甲县来了车队。乙县也来了!\n版权所有";
        var layout = new ArticleLayout(
            [
                new Line(new Span(0, 5), Section.Source), new Line(new Span(6, 10), Section.Title), new Line(new Span(11, 24), Section.Body),
                new Line(new Span(25, 29), Section.Boilerplate),
            ],
            new Span(6, 10), "某报", null, []);

        var sentences = Segmenter.Segment(new SimplifiedText(MappedText.Of(text), Script.Hans), layout);

        Assert.Equal(
            [(Section.Title, "暖冬行动"), (Section.Body, "甲县来了车队。"), (Section.Body, "乙县也来了!")],
            sentences.Select(s => (s.Section, s.Span.In(text))));
        Assert.All(sentences, s => Assert.Equal(s.Span.In(text), string.Concat(s.Tokens.Select(t => t.Span.In(text)))));
        Assert.Equal("车队/n", sentences[1].Tokens.Where(t => t.Span.Length == 2).Select(t => $"{t.Span.In(text)}/{t.Tag}").Last());
    }

    [Fact]
    public void One_segmenter_serves_many_threads()
    {
        var texts = Enumerable.Range(0, 400).Select(i => $"第{i}批物资由张{(char)(0x4E00 + i)}云押运到玉{(char)(0x6000 + (7 * i))}乡。").ToArray();
        var alone = texts.Select(t => string.Join(' ', Segmenter.Tag(t))).ToArray();
        var together = new string[texts.Length];

        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = string.Join(' ', Segmenter.Tag(texts[i])));

        Assert.Equal(alone, together);
    }
}
