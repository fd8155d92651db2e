using System.Globalization;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Conformance.Samples;

/// <summary>What the README shows is what the program gives.</summary>
public class ReadMeTests
{
    private static readonly string[] ReadMe = File.ReadAllLines(RepositoryFolder.Path("README.md"));
    private static readonly AidExtractor Extractor = new();

    public static IEnumerable<TheoryDataRow<string>> ExcerptRows() =>
        ReadMe.SkipWhile(line => line != "<!-- excerpt -->").TakeWhile(line => line != "<!-- /excerpt -->").Where(line => line.StartsWith("| 20", StringComparison.Ordinal)).Select(line => new TheoryDataRow<string>(line));

    [Theory]
    [MemberData(nameof(ExcerptRows))]
    public void A_row_of_the_excerpt_comes_out_of_the_samples(string row)
    {
        var cells = row.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
        var file = RepositoryFolder.Path(["samples", "articles", .. cells[0].Split('/')]);
        var figure = Assert.Single(Extractor.Extract(new ArticleInput(cells[0], File.ReadAllBytes(file))).Figures, figure => figure.Raw == cells[1].Trim('`'));

        string[] written =
        [
            figure.Kind.ToString().ToLowerInvariant(), Plain(figure.Value), Plain(figure.High), figure.Bound.ToString().ToLowerInvariant(), figure.Unit,
            figure.Item, figure.Donor, figure.Recipient, string.Join(';', figure.Flags),
        ];
        Assert.Equal(cells[2..], written);
    }

    [Fact]
    public void The_two_commands_are_the_ones_that_the_checks_run()
    {
        var checks = File.ReadAllText(RepositoryFolder.Path(".ci", "run"));

        Assert.Contains("dotnet run -c Release --project src/AidExtract.Cli -- extract samples/articles -o out", ReadMe);
        Assert.Contains("dotnet test", ReadMe);
        Assert.Contains("\ndotnet test ", checks, StringComparison.Ordinal);
        Assert.Contains("dotnet run -c Release --project src/AidExtract.Cli -- extract samples/articles -o ", checks, StringComparison.Ordinal);
    }

    private static string Plain(decimal? value) => value?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "";
}
