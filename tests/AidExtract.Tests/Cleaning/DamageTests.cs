using System.Globalization;
using System.Text;
using AidExtract.Cleaning;
using AidExtract.Decoding;
using AidExtract.TestSupport;
using AidExtract.Text;
using Xunit;

namespace AidExtract.Tests.Cleaning;

/// <summary>Clean text is damaged in every way the simulator knows, and must come out with the same figures, or with doubts.</summary>
public sealed class DamageTests(ITestOutputHelper output)
{
    private const int Seeds = 20;
    private const double LeastSame = 0.999;
    private static readonly Cleaner Cleaner = new();
    private static readonly AidExtractor Extractor = new();
    private static readonly string[] Sentences = [.. Rows("aid-sentences.tsv")];
    private static readonly char[] Annotated = [.. Rows("annotated-characters.tsv").Select(r => r[0])];
    private static readonly Lazy<(string Text, Article Article)[]> Samples = new(() => [.. CleanTexts.InTraditional(RepositoryFolder.Path("samples", "articles")).Select(Read)]);

    /// <summary>Size of the script's table (0: the characters seen) and how it writes.</summary>
    public static TheoryData<int, string> Scripts() => new MatrixTheoryData<int, string>([0, 400, 1500], Enum.GetNames<ReadingStyle>());

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Figures_of_damaged_samples_come_out_as_from_clean_ones_or_are_suspect(int tableSize, string style) =>
        Compare(Samples.Value, tableSize, style, Seeds);

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Figures_of_damaged_development_articles_come_out_as_from_clean_ones_or_are_suspect(int tableSize, string style)
    {
        if (RepositoryFolder.Shared("gold", "dev") is not { } folder)
        {
            Assert.Skip("shared/ is not there.");
            return;
        }

        Compare([.. CleanTexts.InTraditional(folder).Select(Read)], tableSize, style, 5);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Figures_of_damaged_sentences_come_out_as_from_clean_ones_or_are_suspect(int tableSize, string style) =>
        Compare([.. Enumerable.Range(0, 10).Select(seed => Read(Write(new Random(seed))))], tableSize, style, Seeds);

    [Fact]
    public void Figures_of_articles_in_which_words_are_annotated_come_out_as_they_were()
    {
        var tally = new FigureTally();
        var annotated = 0;
        foreach (var (clean, article) in CleanTexts.In(RepositoryFolder.Path("samples", "articles")).Select(Read))
        {
            for (var seed = 0; seed < Seeds; seed++)
            {
                var damaged = WordAnnotator.Annotate(clean, seed);
                annotated += damaged.Text.Length > clean.Length ? 1 : 0;
                tally.Add(article, Read(damaged.Text).Article, damaged);
            }
        }

        output.WriteLine($"{annotated} articles: {tally}");
        Assert.True(tally.Wrong.Count == 0, string.Join('\n', tally.Wrong));
        Assert.Equal((tally.All, 0), (tally.Same, tally.Suspect));
        Assert.True(annotated > 100, $"{annotated} annotated");
    }

    [Fact]
    public void A_digit_that_the_damage_has_eaten_makes_its_number_suspect()
    {
        var clean = Write(new Random(3)) + "總人口不到2.3萬\n";

        var table = DamageSimulator.MostFrequent(200, 1).Where(c => c != '總').Prepend('側');
        var damaged = new DamageSimulator(table).Damage(clean, default).Text;
        var mended = Cleaner.Clean(new DecodedText(damaged, "utf-8"));

        Assert.Contains("?.3萬", damaged, StringComparison.Ordinal);
        Assert.Contains(mended.Suspects, s => s.In(mended.Text.Text) == "□.3萬");
        Assert.EndsWith("總人口不□.3萬\n", mended.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_traditional_text_is_left_alone()
    {
        var clean = Write(new Random(7)).Replace("１１１", "111", StringComparison.Ordinal);

        var result = Cleaner.Clean(new DecodedText(clean, "utf-8"));

        Assert.Equal(clean, result.Text.Text);
        Assert.Empty(result.Repairs);
        Assert.Empty(result.Suspects);
        Assert.Empty(result.Damage);
    }

    private void Compare((string Text, Article Article)[] articles, int tableSize, string style, int seeds)
    {
        var tally = new FigureTally();
        for (var seed = 0; seed < seeds; seed++)
        {
            var characters = tableSize == 0 ? DamageSimulator.Shuffle(Annotated, seed) : DamageSimulator.MostFrequent(tableSize, seed);
            var simulator = new DamageSimulator(characters, Enum.Parse<ReadingStyle>(style));
            foreach (var (text, article) in articles)
            {
                var damaged = simulator.Damage(text, PageHabits.Of(seed));
                tally.Add(article, Read(damaged.Text).Article, damaged);
            }
        }

        output.WriteLine($"{tableSize} {style}: {tally}");
        Assert.True(tally.Wrong.Count == 0, string.Join('\n', tally.Wrong));
        Assert.Empty(tally.MissingWhole);
        Assert.True(tally.SameWhole >= (tally.All - tally.Destroyed) * LeastSame, tally.ToString());
        Assert.True(tally.LostCharacters > 0, "Nothing was damaged.");
    }

    private static (string Text, Article Article) Read(string text) => (text, Extractor.Extract(new ArticleInput("a", Encoding.UTF8.GetBytes(text))));

    private static string Write(Random random)
    {
        var text = new StringBuilder();
        foreach (var sentence in Sentences.OrderBy(_ => random.Next()))
        {
            text.AppendFormat(CultureInfo.InvariantCulture, sentence, random.Next(2, 99), random.Next(10, 9999), random.Next(100, 99999)).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Rows(string file) => Tsv.Rows(Path.Combine(AppContext.BaseDirectory, "Cleaning", file)).Select(r => r.Cells[0]);
}
