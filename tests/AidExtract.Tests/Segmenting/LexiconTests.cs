using AidExtract.Segmenting;
using AidExtract.Tables;
using Xunit;

namespace AidExtract.Tests.Segmenting;

public sealed class LexiconTests
{
    private static readonly Lexicon Lexicon = new(CompiledTables.BuiltIn);

    [Fact]
    public void Every_word_of_the_table_is_found_with_its_frequency_and_tag()
    {
        var rows = Rows();
        var path = new WordPath();
        var wrong = rows.Where(row =>
        {
            Lexicon.FindPath(row[0], path);
            var end = path.Ends[0];
            return Lexicon.FrequencyOf(row[0]) != int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)
                || (end == row[0].Length && Lexicon.TagNames[Lexicon.TagAt(row[0], 0, end, path)] != row[2]);
        });

        Assert.Equal(349_045, rows.Length);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Words_are_unique_and_in_order()
    {
        var words = Rows().Select(row => row[0]).ToArray();

        Assert.Equal(words.Order(StringComparer.Ordinal).Distinct(), words);
    }

    [Fact]
    public void The_total_counts_the_word_that_jieba_lists_twice_twice() =>
        Assert.Equal(Rows().Sum(row => long.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)) + 3, Lexicon.Total);

    [Theory]
    [InlineData("玉树藏", 0)]
    [InlineData("慈善驫", -1)]
    [InlineData("\u9FD5", -1)]
    public void What_is_no_word_has_no_frequency(string text, long frequency) => Assert.Equal(frequency, Lexicon.FrequencyOf(text));

    private static string[][] Rows()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AidExtract.sln")))
        {
            folder = folder.Parent!;
        }

        return [.. File.ReadLines(Path.Combine(folder.FullName, "src", "Data", "Lexicon", "words.tsv"))
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Split('\t'))];
    }
}
