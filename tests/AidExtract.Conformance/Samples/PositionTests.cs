using AidExtract.Decoding;
using AidExtract.TestSupport;
using Xunit;
using Rune = System.Text.Rune;

namespace AidExtract.Conformance.Samples;

/// <summary>Positions lead back into the file: for every row, <c>text[start:end] == raw</c> in code points of the decoded file.</summary>
public class PositionTests
{
    private static readonly AidExtractor Extractor = new(new ExtractorOptions { AllSections = true });
    private static readonly Decoder Decoder = new();

    public static IEnumerable<TheoryDataRow<string>> SampleArticles() =>
        Directory.EnumerateFiles(RepositoryFolder.Path("samples", "articles"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new TheoryDataRow<string>(Path.GetRelativePath(RepositoryFolder.Root, file)));

    [Theory]
    [MemberData(nameof(SampleArticles))]
    public void Every_row_of_a_sample_is_where_it_says(string file) => AssertRowsAreWhereTheySay(RepositoryFolder.Path(file));

    [Theory]
    [InlineData("seeds")]
    [InlineData("dev")]
    public void Every_row_of_an_annotated_article_is_where_it_says(string corpus)
    {
        var folder = RepositoryFolder.Shared("gold", corpus);
        Assert.SkipWhen(folder is null, "The annotated articles are not beside the repository.");

        Assert.All(Directory.EnumerateFiles(folder!, "*.txt"), AssertRowsAreWhereTheySay);
    }

    private static void AssertRowsAreWhereTheySay(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var runes = Decoder.Decode(bytes, null).Text.EnumerateRunes().ToArray();
        var article = Extractor.Extract(new ArticleInput(Path.GetFileName(file), bytes));

        Assert.Equal(runes.Length, article.Chars);
        Assert.All(article.Figures, figure => Assert.Equal((figure.Raw, LineOf(runes, figure.Start)), (Slice(runes, figure.Start, figure.End), figure.Line)));
        Assert.All(article.Places, place => Assert.Equal((place.Raw, LineOf(runes, place.Start)), (Slice(runes, place.Start, place.End), place.Line)));
    }

    private static string Slice(Rune[] runes, int start, int end) => string.Concat(runes[start..end]);

    private static int LineOf(Rune[] runes, int position) => 1 + runes[..position].Count(rune => rune.Value == '\n');
}
