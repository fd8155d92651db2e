using System.Diagnostics;
using System.Text;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Cli.Tests;

/// <summary>Settings and rules of the user's own.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ConfigurationTests() => _folder.Write("a.txt", "乡亲们送来稻谷12箩，凑了300元，增长5%。\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_linguist_adds_a_classifier_without_building_anything()
    {
        var readme = File.ReadAllText(RepositoryFolder.Path("README.md"));
        var example = readme[(readme.IndexOf("<!-- rules -->\n```\n", StringComparison.Ordinal) + "<!-- rules -->\n```\n".Length)..];
        _folder.Write("rules/classifiers.tsv", example[..example.IndexOf("```", StringComparison.Ordinal)]);
        await Run("extract", "a.txt", "-q", "-o", "plain");
        Assert.DoesNotContain("12箩", _folder.Column("plain/figures.csv", "raw"));
        Assert.Equal(0, (await Run("extract", "a.txt", "-q", "--rules", "rules", "-o", "out")).ExitCode);
        Assert.Contains("12箩", _folder.Column("out/figures.csv", "raw"));
        Assert.NotEqual(_folder.Column("plain/articles.csv", "tables"), _folder.Column("out/articles.csv", "tables"));
        Assert.Contains(_folder.Column("out/articles.csv", "tables")[0], _folder.Read("out/datapackage.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_rows_are_told_with_file_and_line_and_nothing_is_written()
    {
        _folder.Write("rules/classifiers.tsv", "word\tnot_before\texample\n箩\t\t稻谷\n\n!龘\n");
        var result = await Run("extract", "a.txt", "--rules", "rules", "-o", "out");
        Assert.Equal(
            (2, "", "rules/classifiers.tsv(2): error AID003: the example does not hold '箩'\nrules/classifiers.tsv(4): error AID010: there is no row '龘' to take away\n"),
            (result.ExitCode, result.Output, result.Error));
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public async Task Check_lays_rules_over_too()
    {
        _folder.Write("rules/classifiers.tsv", "word\tnot_before\texample\n箩\t\t稻谷12箩\n");
        await Run("check", "a.txt", "--expected", "expected", "--update");
        var check = await Run("check", "a.txt", "--expected", "expected", "--rules", "rules");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("extra figure 12箩", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_the_working_folder_stand_for_options_and_options_win()
    {
        _folder.Write("aidextract.toml", "# what we want\ndefault-currency = \"HKD\"\nkinds = [\"money\", \"count\"]\njobs = 1\nformat = \"jsonl\"\nrules = \"my rules\"\n");
        _folder.Write("my rules/classifiers.tsv", "word\tnot_before\texample\n箩\t\t稻谷12箩\n");
        var set = (await Run("extract", "a.txt", "-q")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, set.Length);
        Assert.Contains("\"raw\":\"12箩\"", set[0], StringComparison.Ordinal);
        Assert.Contains("\"unit\":\"HKD\"", set[1], StringComparison.Ordinal);
        await Run("extract", "-q", "--format=csv", "--kinds", "money", "--default-currency", "TWD", "-o", "out", "--", "a.txt");
        Assert.Equal(["TWD"], _folder.Column("out/figures.csv", "unit"));
        Assert.Equal(["default"], _folder.Column("out/figures.csv", "currency_cue"));
    }

    [Fact]
    public async Task Settings_of_another_file_are_taken_from_where_it_stands()
    {
        _folder.Write("etc/mine.toml", "user-dict = \"words.txt\"\nkinds = \"count\"\n");
        _folder.Write("etc/words.txt", "凑了 100000 v\n");
        _folder.Write("aidextract.toml", "kinds = \"ratio\"\n");
        await Run("extract", "a.txt", "-q", "--config", "etc/mine.toml", "-o", "out");
        Assert.DoesNotContain("ratio", _folder.Column("out/figures.csv", "kind"));
        File.Delete(_folder["etc/words.txt"]);
        var result = await Run("extract", "a.txt", "-q", "--config", "etc/mine.toml");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("aidextract: --user-dict etc/words.txt: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jobs = 1\ndefault-curency = \"HKD\"\n", "mine.toml(2): there is no setting default-curency. Did you mean default-currency?")]
    [InlineData("kinds = \"moneyy\"\n", "mine.toml: There is no kind moneyy. Did you mean money?")]
    [InlineData("jobs = 0\n", "mine.toml: --jobs needs a number from 1, not 0.")]
    [InlineData("default-currency = \"yuan\"\n", "mine.toml: --default-currency is auto, CNY, HKD, TWD or MOP, not yuan.")]
    [InlineData("jobs = true\n", "mine.toml(1): jobs needs a text, a number or a list of texts")]
    [InlineData("jobs = 1\njobs = 2\n", "mine.toml(2): ")]
    [InlineData("[extract]\njobs = 1\n", "mine.toml(1): there are no sections")]
    [InlineData("jobs =\n", "mine.toml(1): ")]
    public async Task Settings_that_cannot_be_are_refused(string settings, string says)
    {
        _folder.Write("mine.toml", settings);
        var result = await Run("extract", "a.txt", "--config", "mine.toml");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("aidextract: " + says, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_tells_of_the_settings_whatever_they_hold()
    {
        _folder.Write("aidextract.toml", "nonsense\n");
        var help = await Run("extract", "--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("aidextract.toml in the working folder", help.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("--version")).ExitCode);
    }

    private async Task<ToolResult> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "aidextract.dll"), .. arguments])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        return await Tool.Finish(process, []);
    }
}
