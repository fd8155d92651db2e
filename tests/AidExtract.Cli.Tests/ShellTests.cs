using System.Diagnostics;
using Xunit;

namespace AidExtract.Cli.Tests;

/// <summary>The program among others, as a shell puts them together.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ShellTests()
    {
        for (var i = 0; i < 200; i++)
        {
            _folder.Write($"in/{i}.txt", string.Concat(Enumerable.Range(1, 40).Select(n => $"甲县捐款{n}万元。\n")));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("aidextract extract in -q | head -1", "article,figure,")]
    [InlineData("aidextract schema | head -1", "## figures.csv")]
    [InlineData("aidextract completion bash | head -1", "# Completion")]
    [InlineData("cat in/0.txt | aidextract extract - -q | head -1", "article,figure,")]
    [InlineData("cat in/*.txt in/*.txt in/*.txt | aidextract tokens | head -1", "甲县 捐款")]
    [InlineData("cat in/*.txt in/*.txt in/*.txt | aidextract simplify | head -1", "甲县捐款")]
    [InlineData("cat in/*.txt in/*.txt in/*.txt | aidextract clean | head -1", "甲县捐款")]
    public async Task Head_gets_its_line(string command, string begins)
    {
        var result = await Shell(command);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith(begins, result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("aidextract extract in -q > /dev/full")]
    [InlineData("aidextract schema > /dev/full")]
    [InlineData("aidextract tokens in/0.txt > /dev/full")]
    [InlineData("aidextract --version > /dev/full")]
    [InlineData("aidextract extract in -q >&-")]
    public async Task Standard_output_that_cannot_be_written_ends_with_5(string command)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full on this machine.");
        var result = await Shell(command);
        Assert.Equal(5, result.ExitCode);
        Assert.StartsWith("aidextract: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Output_to_a_shared_file_stands_between_that_of_others()
    {
        var result = await Shell("(echo before; aidextract extract in/0.txt -q; echo after) > both.txt");
        Assert.Equal(0, result.ExitCode);
        var lines = _folder.Read("both.txt").Split('\n');
        Assert.Equal("before", lines[0]);
        Assert.StartsWith("article,figure,", lines[1], StringComparison.Ordinal);
        Assert.Equal(["after", ""], lines[^2..]);
    }

    [Fact]
    public async Task A_pipe_can_be_named_as_input()
    {
        var result = await Shell("cat in/0.txt | aidextract extract /dev/stdin -o out -q");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["ok"], _folder.Column("out/articles.csv", "status"));
        Assert.Equal([$"{new FileInfo(_folder["in/0.txt"]).Length}"], _folder.Column("out/articles.csv", "bytes"));
    }

    private async Task<ToolResult> Shell(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh on Windows.");
        var program = $"'{Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet"}' '{Path.Combine(AppContext.BaseDirectory, "aidextract.dll")}'";
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command.Replace("aidextract", program)])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        return new ToolResult(await Tool.Exit(shell), System.Text.Encoding.UTF8.GetBytes(await output), error);
    }
}
