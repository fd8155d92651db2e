using Xunit;

namespace AidExtract.Cli.Tests;

public class UsageTests
{
    public static TheoryData<string, string> Cases =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "UsageCases.tsv"))
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1]))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Wrong_usage_ends_with_2_and_a_message_on_standard_error_alone(string arguments, string says)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "捐款5万元。");
        Directory.CreateDirectory(folder["empty"]);
        string Fill(string text) => text.Replace("{folder}", folder["in"]).Replace("{empty}", folder["empty"]);
        var result = await Tool.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Fill).ToArray());
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.OutputBytes);
        Assert.Contains(Fill(says), result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_goes_to_standard_output()
    {
        foreach (var arguments in new string[][] { ["--help"], ["extract", "--help"], ["check", "-h"] })
        {
            var result = await Tool.Run(arguments);
            Assert.Equal(0, result.ExitCode);
            Assert.Contains("Usage:", result.Output, StringComparison.Ordinal);
            Assert.Empty(result.Error);
        }
    }

    [Fact]
    public async Task The_version_tells_the_tables_too()
    {
        var result = await Tool.Run("--version");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches("^aidextract [0-9]+\\.[0-9]+\\.[0-9]+\\S*\ntables [0-9a-f]{64}\n$", result.Output);
    }

    [Fact]
    public async Task Response_files_stand_for_their_words()
    {
        using var folder = new TemporaryFolder();
        folder.Write("my article.txt", "甲公司捐款5万元，惠及30户。");
        folder.Write("options.rsp", $"# what is wanted\n--kinds money\n-q -o \"{folder["out"]}\"\n@{folder["inputs.rsp"]}\n");
        folder.Write("inputs.rsp", $"\"{folder["my article.txt"]}\"\n");
        Assert.Equal(0, (await Tool.Run("extract", $"@{folder["options.rsp"]}")).ExitCode);
        Assert.Equal(["5万元"], folder.Column("out/figures.csv", "raw"));
    }

    [Fact]
    public async Task Response_files_that_name_each_other_are_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.rsp", $"@{folder["b.rsp"]}\n");
        folder.Write("b.rsp", $"@{folder["a.rsp"]}\n");
        var result = await Tool.Run("extract", $"@{folder["a.rsp"]}");
        Assert.Equal((2, $"aidextract: @{folder["a.rsp"]} is named twice\n"), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("--kinds", "--kindz", 1)]
    [InlineData("count", "cuont", 2)]
    [InlineData("", "abc", 3)]
    [InlineData("same", "same", 0)]
    [InlineData("sitting", "kitten", 3)]
    public void Distance_counts_letters_to_change(string a, string b, int distance)
    {
        Assert.Equal(distance, NearestWord.Distance(a, b));
        Assert.Equal(distance, NearestWord.Distance(b, a));
    }
}
