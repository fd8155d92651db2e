using System.Globalization;
using System.Text;
using Xunit;

namespace AidExtract.Conformance.Segmenting;

/// <summary>The original itself, over a part of the mixed texts and over the articles beside the repository.</summary>
public sealed class LiveResultsTests
{
    private const int LinesBetween = 10;
    private static readonly Lazy<LiveJieba?> Jieba = new(LiveJieba.Find);

    public static TheoryData<string> Modes() => [.. MixedResults.Modes];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Some_blocks_have_the_words_that_jieba_finds_and_the_digests_that_are_committed(string mode)
    {
        var jieba = Installed();
        foreach (var number in new[] { 0, MixedResults.Blocks.Length - 1 })
        {
            var block = MixedResults.Blocks[number];
            var theirs = jieba.Segment(mode, block);
            Assert.Equal(block.Select(text => MixedResults.Ours(mode, text)), theirs);
            Assert.Equal(CommittedResultsTests.Digests(mode)[number], MixedResults.Digest(theirs));
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Lines_of_the_articles_have_the_words_that_jieba_finds(string mode)
    {
        var jieba = Installed();
        var lines = MixedTexts.ArticleLines().Where((_, i) => i % LinesBetween == 0).ToArray();
        Assert.SkipUnless(lines.Length > 0, "shared/ is not there.");

        Assert.Equal(lines.Select(line => MixedResults.Ours(mode, line)), jieba.Segment(mode, lines));
    }

    /// <summary>Makes the digests anew, where AIDEXTRACT_JIEBA_DIGESTS is <c>write</c>: after a change of the mixed texts.</summary>
    [Fact]
    public void Digests_are_written_on_request()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("AIDEXTRACT_JIEBA_DIGESTS") == "write", "AIDEXTRACT_JIEBA_DIGESTS is not write.");
        var jieba = Installed();
        var rows = new StringBuilder("# What jieba 0.42.1 finds in the mixed texts, by blocks of them; made by LiveResultsTests with AIDEXTRACT_JIEBA_DIGESTS=write.\nmode\tblock\tdigest\n");
        foreach (var mode in MixedResults.Modes)
        {
            var results = jieba.Segment(mode, MixedResults.Blocks.SelectMany(block => block));
            var start = 0;
            foreach (var (number, block) in MixedResults.Blocks.Index())
            {
                rows.Append(CultureInfo.InvariantCulture, $"{mode}\t{number}\t{MixedResults.Digest(results.Skip(start).Take(block.Length))}\n");
                start += block.Length;
            }

            Assert.Equal(start, results.Length);
        }

        File.WriteAllText(MixedResults.DigestFile, rows.ToString());
    }

    private static LiveJieba Installed()
    {
        Assert.SkipWhen(Jieba.Value is null, "No python3 on the path has jieba 0.42.1.");
        return Jieba.Value!;
    }
}
