using System.Text;
using AidExtract.Segmenting;
using AidExtract.Text;
using Xunit;

namespace AidExtract.Conformance.Segmenting;

public sealed class CommittedResultsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Segmenting");
    private static readonly Segmenter Plain = new();
    private static readonly Segmenter WithUserWords = Plain.WithUserWords(Encoding.UTF8.GetBytes(string.Concat(
        Rows("user-words.tsv").Select(row => string.Join(' ', row.Where(cell => cell.Length > 0)) + "\n"))));

    public static IEnumerable<TheoryDataRow<string, string, string>> Expected() =>
        Rows("expected.tsv").Select(row => new TheoryDataRow<string, string, string>(row[0], row[1], row[2]));

    [Theory]
    [MemberData(nameof(Expected))]
    public void Words_and_tags_are_those_of_jieba(string mode, string text, string tokens)
    {
        var segmenter = mode.StartsWith("user-", StringComparison.Ordinal) ? WithUserWords : Plain;
        var plain = text.Replace("\\r", "\r").Replace("\\n", "\n").Replace("\\t", "\t");
        var hmm = !mode.EndsWith("-no-hmm", StringComparison.Ordinal);
        var words = mode.Contains("tag", StringComparison.Ordinal)
            ? segmenter.Tag(plain, hmm).Select(token => $"{token.Span.In(plain)}╱{token.Tag}")
            : segmenter.Cut(plain, hmm).Select(word => word.In(plain));

        Assert.Equal(tokens, string.Join('│', words).Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t"));
    }

    [Fact]
    public void Every_text_is_there_in_every_mode()
    {
        var texts = Rows("texts.tsv").Select(row => row[0]).ToHashSet();
        var modes = Rows("expected.tsv").GroupBy(row => row[0]).ToDictionary(group => group.Key, group => group.Select(row => row[1]).ToHashSet());

        Assert.Equal(["cut", "cut-no-hmm", "tag", "tag-no-hmm", "user-cut", "user-cut-no-hmm", "user-tag", "user-tag-no-hmm"], modes.Keys.Order(StringComparer.Ordinal));
        Assert.All(modes.Values, found => Assert.Equal(texts, found));
    }

    [Theory]
    [MemberData(nameof(LiveResultsTests.Modes), MemberType = typeof(LiveResultsTests))]
    public void A_megabyte_of_mixed_text_has_the_words_that_jieba_found(string mode)
    {
        Assert.True(MixedResults.Blocks.Sum(block => block.Sum(Encoding.UTF8.GetByteCount)) >= 1_000_000);
        Assert.Equal(Digests(mode), MixedResults.Blocks.Select(block => MixedResults.Digest(block.Select(text => MixedResults.Ours(mode, text)))));
    }

    /// <summary>Digests of what jieba found in the mixed texts, by block.</summary>
    internal static string[] Digests(string mode) => [.. Rows("digests.tsv").Where(row => row[0] == mode).Select(row => row[2])];

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadAllText(Path.Combine(Folder, file)).Split('\n')
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Split('\t'));
}
