using System.Globalization;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Conformance.Scoring;

/// <summary>
/// Floors on annotated articles, from <c>floors.tsv</c>: a column of scores each, empty where there is none. A floor belongs to the corpus with
/// its hash and may only rise. The scores are written out as a table.
/// </summary>
public sealed class GoldScoreTests(ITestOutputHelper output)
{
    private const string Own = "articles";
    private const int FirstFloor = 2;

    private static readonly string FloorsFile = RepositoryFolder.Path("tests", "AidExtract.Conformance", "gold", "floors.tsv");
    private static readonly AidExtractor Extractor = new();

    public static IEnumerable<TheoryDataRow<string>> Corpora() => Tsv.Rows(FloorsFile).Select(row => new TheoryDataRow<string>(row.Cells[0]));

    [Theory]
    [MemberData(nameof(Corpora))]
    public void Scores_on_annotated_articles_stay_above_their_floors(string name)
    {
        var corpus = GoldCorpus.Find(name);
        Assert.SkipWhen(corpus is null, "The annotated articles are not beside the repository.");
        var row = Tsv.Rows(FloorsFile).Single(row => row.Cells[0] == name).Cells;
        var other = $"{name} is not the corpus that its floors were set on: {corpus!.Hash()}";
        Assert.SkipWhen(name != Own && row[1] != corpus.Hash(), other);
        Assert.True(row[1] == corpus.Hash(), other);

        var scores = corpus.Score(Extractor).All.ToList();

        Write(name, scores);
        Assert.Equal(Columns()[FirstFloor..], scores.Select(score => score.Name));
        Assert.Empty(scores.Zip(row[FirstFloor..])
            .Where(pair => pair.Second.Length > 0 && pair.First.Value < double.Parse(pair.Second, CultureInfo.InvariantCulture))
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.First.Name} {pair.First.Value:0.000} is below {pair.Second}")));
    }

    [Fact]
    public void Floors_are_set_on_every_column_of_the_own_articles()
    {
        var row = Tsv.Rows(FloorsFile).Single(row => row.Cells[0] == Own).Cells;

        Assert.Equal(Columns().Length, row.Length);
        Assert.DoesNotContain("", row);
    }

    private static string[] Columns() => File.ReadLines(FloorsFile).First(line => !line.StartsWith('#')).Split('\t');

    private void Write(string name, IEnumerable<(string Name, double Value, int Count)> scores)
    {
        output.WriteLine($"| {name} | score | of |");
        output.WriteLine("|---|---|---|");
        foreach (var (column, value, count) in scores)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {column} | {value:0.000} | {count} |"));
        }
    }
}
