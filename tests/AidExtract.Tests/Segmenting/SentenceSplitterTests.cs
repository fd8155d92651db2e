using AidExtract.Segmenting;
using AidExtract.Text;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Segmenting;

public sealed class SentenceSplitterTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Segmenting", "sentences.tsv"))
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => new TheoryDataRow<string, string>(cells[0], cells[1]));

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_falls_into_its_sentences(string line, string sentences) =>
        Assert.Equal(sentences, string.Join('│', SentenceSplitter.Split(line, new Span(0, line.Length)).Select(s => s.In(line))));

    [Fact]
    public void Only_the_line_is_split()
    {
        const string text = "前。中一。中二。后。";

        Assert.Equal(["中一。", "中二。"], SentenceSplitter.Split(text, new Span(2, 8)).Select(s => s.In(text)));
    }

    [Fact]
    public void An_empty_line_has_no_sentence() => Assert.Empty(SentenceSplitter.Split("甲乙", new Span(1, 1)));

    [Fact]
    public void Sentences_tile_their_line() =>
        Gen.String[Gen.Char["。！？!?…”’」）)\"' 1a汶川县"], 0, 60].Sample(line =>
        {
            var end = 0;
            foreach (var sentence in SentenceSplitter.Split(line, new Span(0, line.Length)))
            {
                Assert.Equal(end, sentence.Start);
                Assert.True(sentence.Length > 0);
                end = sentence.End;
            }

            Assert.Equal(line.Length, end);
        });
}
