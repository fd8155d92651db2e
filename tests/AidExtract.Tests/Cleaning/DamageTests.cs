using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AidExtract.Cleaning;
using AidExtract.Decoding;
using AidExtract.Simplifying;
using AidExtract.TestSupport;
using AidExtract.Text;
using Xunit;

namespace AidExtract.Tests.Cleaning;

/// <summary>Clean text is damaged in every way the simulator knows and must come out with the same numbers, or with doubts.</summary>
public sealed partial class DamageTests(ITestOutputHelper output)
{
    private const int Seeds = 20;
    private static readonly Cleaner Cleaner = new();
    private static readonly string[] Sentences = [.. Tsv.Rows(Path.Combine(AppContext.BaseDirectory, "Cleaning", "aid-sentences.tsv")).Select(r => r.Cells[0])];

    [Theory]
    [InlineData(120, 0.999)]
    [InlineData(400, 0.999)]
    [InlineData(1500, 0.98)]
    public void Numbers_of_damaged_text_come_out_as_from_clean_text_or_are_suspect(int tableSize, double leastSame)
    {
        var tally = new NumberTally();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var simulator = new DamageSimulator(DamageSimulator.MostFrequent(tableSize, seed));
            DamageAndCompare(Write(new Random(seed)), simulator, folds: seed % 2 == 1, tally);
        }

        output.WriteLine($"{tableSize}: {tally}");
        Assert.Empty(tally.Wrong);
        Assert.True(tally.Same >= tally.All * leastSame, tally.ToString());
    }

    [Theory]
    [InlineData(120)]
    [InlineData(1500)]
    public void Numbers_of_damaged_articles_come_out_as_from_clean_ones_or_are_suspect(int tableSize)
    {
        var simulator = new DamageSimulator(DamageSimulator.MostFrequent(tableSize, 1));
        var tally = new NumberTally();
        foreach (var clean in TraditionalArticles())
        {
            DamageAndCompare(clean, simulator, folds: false, tally);
            DamageAndCompare(clean, simulator, folds: true, tally);
        }

        output.WriteLine($"{tableSize}: {tally}");
        Assert.NotEqual(0, tally.All);
        Assert.Empty(tally.Wrong);
        Assert.True(tally.Same >= tally.All * 0.97, tally.ToString());
    }

    [Fact]
    public void A_digit_that_the_damage_has_eaten_makes_its_number_suspect()
    {
        var clean = Write(new Random(3)) + "總人口不到2.3萬\n";

        var table = DamageSimulator.MostFrequent(200, 1).Where(c => c != '總').Prepend('側');
        var damaged = new DamageSimulator(table).Damage(clean, folds: false);
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

    private static string Write(Random random)
    {
        var text = new StringBuilder();
        foreach (var sentence in Sentences.OrderBy(_ => random.Next()))
        {
            text.AppendFormat(CultureInfo.InvariantCulture, sentence, random.Next(2, 99), random.Next(10, 9999), random.Next(100, 99999)).Append('\n');
        }

        return text.ToString();
    }

    private static void DamageAndCompare(string clean, DamageSimulator simulator, bool folds, NumberTally tally)
    {
        var mended = Cleaner.Clean(new DecodedText(simulator.Damage(clean, folds), "utf-8"));
        var expected = Cleaner.Clean(new DecodedText(clean, "utf-8")).Text.Text;
        tally.Add(Numbers(mended.Text.Text), [.. Numbers(expected).Select(m => m.Value)], mended.Suspects, mended.Text.Text);
    }

    // The project's own samples and, where they are at hand, the articles for development.
    private static IEnumerable<string> TraditionalArticles()
    {
        var decoder = new AidExtract.Decoding.Decoder();
        var simplifier = new Simplifier();
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        string?[] folders = [RepositoryFolder.Path("samples", "articles"), RepositoryFolder.Shared("gold", "dev")];
        foreach (var path in folders.OfType<string>().SelectMany(f => Directory.EnumerateFiles(f, "*.txt", SearchOption.AllDirectories)))
        {
            var text = decoder.Decode(File.ReadAllBytes(path), null).Text;
            if (simplifier.Simplify(MappedText.Of(text)).Script != Script.Hant || Cleaner.Clean(new DecodedText(text, "")).Damage.Count > 0)
            {
                continue;
            }

            yield return string.Join('\n', text.Split('\n').Where(IsGbk));
        }

        bool IsGbk(string line)
        {
            try
            {
                return gbk.GetByteCount(line) > 0;
            }
            catch (EncoderFallbackException)
            {
                return false;
            }
        }
    }

    private static MatchCollection Numbers(string text) => NumberPattern().Matches(text);

    [GeneratedRegex(@"[0-9.]*[0-9]+(?:[%億萬餘]+)?")]
    private static partial Regex NumberPattern();
}
