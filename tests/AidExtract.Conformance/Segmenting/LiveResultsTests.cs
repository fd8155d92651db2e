using System.Globalization;
using AidExtract.Segmenting;
using AidExtract.Text;
using Xunit;

namespace AidExtract.Conformance.Segmenting;

public sealed class LiveResultsTests
{
    private const int Bytes = 1_100_000;
    private static readonly Lazy<LiveJieba?> Jieba = new(LiveJieba.Find);
    private static readonly Lazy<List<string>> Texts = new(() => MixedTexts.Make(Bytes));

    [Theory]
    [InlineData("cut")]
    [InlineData("cut-no-hmm")]
    [InlineData("tag")]
    [InlineData("tag-no-hmm")]
    public void A_megabyte_of_mixed_text_has_the_words_that_jieba_finds(string mode)
    {
        if (Jieba.Value is not { } jieba)
        {
            Assert.Skip("No python3 on the path has jieba 0.42.1.");
            return;
        }

        var segmenter = new Segmenter();
        var theirs = jieba.Segment(mode, Texts.Value);

        Assert.Equal(Texts.Value.Count, theirs.Length);
        var different = Texts.Value.Index().Where(t => Ours(segmenter, mode, t.Item) != theirs[t.Index]).Select(t => t.Item).ToList();
        Assert.Empty(different);
    }

    private static string Ours(Segmenter segmenter, string mode, string text) => string.Join(' ', mode switch
    {
        "tag" or "tag-no-hmm" => segmenter.Tag(text, mode == "tag").Select(token => CodePoints(text, token.Span) + token.Tag),
        _ => segmenter.Cut(text, mode == "cut").Select(word => CodePoints(text, word)),
    });

    private static string CodePoints(string text, Span span)
    {
        var count = 0;
        foreach (var rune in text.AsSpan(span.Start, span.Length).EnumerateRunes())
        {
            count++;
        }

        return count.ToString(CultureInfo.InvariantCulture);
    }
}
