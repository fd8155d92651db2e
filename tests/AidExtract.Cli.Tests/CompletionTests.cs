using System.Diagnostics;
using Xunit;

namespace AidExtract.Cli.Tests;

/// <summary>The scripts of <c>aidextract completion</c>, in the shells they are for.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CompletionTests()
    {
        Directory.CreateDirectory(_folder["my folder"]);
        _folder.Write("my article.txt", "捐款5万元。");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ext", "extract")]
    [InlineData("--v", "--version")]
    [InlineData("extract --ki", "--kinds")]
    [InlineData("extract --kinds mon", "money")]
    [InlineData("extract --kinds money,co", "money,count")]
    [InlineData("extract --input-format = j", "jsonl")]
    [InlineData("extract -o my", "my folder")]
    [InlineData("extract my", "my article.txt", "my folder")]
    [InlineData("extract -- my", "my article.txt", "my folder")]
    [InlineData("check my --exp", "--expected")]
    [InlineData("check a --junit my", "my article.txt", "my folder")]
    [InlineData("tokens --t", "--tags")]
    [InlineData("schema a")]
    [InlineData("completion z", "zsh")]
    public async Task Bash_is_offered_what_fits(string words, params string[] offered)
    {
        _folder.Write("script", (await Tool.Run("completion", "bash")).OutputBytes);
        var line = string.Join(' ', words.Split(' ').Select(w => $"'{w}'"));
        var output = await Shell("bash", "-c", $"source ./script; COMP_WORDS=(aidextract {line}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _aidextract; printf '%s\\n' \"${{COMPREPLY[@]}}\"");
        Assert.Equal(offered, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Bash_is_offered_every_option_that_the_help_names()
    {
        _folder.Write("script", (await Tool.Run("completion", "bash")).OutputBytes);
        foreach (var command in new[] { "extract", "check", "schema", "clean", "simplify", "tokens", "completion" })
        {
            var help = (await Tool.Run(command, "--help")).Output;
            var named = help.Split('\n').Select(l => l.Trim().Split([' ', ','])).SelectMany(w => w.TakeWhile(x => x.Length == 0 || x[0] == '-')).Where(w => w.StartsWith("--", StringComparison.Ordinal));
            var output = await Shell("bash", "-c", $"source ./script; COMP_WORDS=(aidextract {command} --); COMP_CWORD=2; _aidextract; printf '%s\\n' \"${{COMPREPLY[@]}}\"");
            Assert.Equal(named.Order(StringComparer.Ordinal), output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Zsh_completes_the_line()
    {
        _folder.Write("script", (await Tool.Run("completion", "zsh")).OutputBytes);
        string[] typed = ["aidextract extr", "aidextract extract --all-s", "aidextract extract --kinds=mon", "aidextract extract --input-format js", "aidextract extract -o my", "aidextract completion f"];
        var output = await Shell("zsh", ["-f", Path.Combine(AppContext.BaseDirectory, "complete.zsh"), .. typed]);
        Assert.Equal(
            ["aidextract extract", "aidextract extract --all-sections", "aidextract extract --kinds=money", "aidextract extract --input-format jsonl", "aidextract extract -o my\\ folder/", "aidextract completion fish"],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd(' ', ',')));
    }

    [Theory]
    [InlineData("ext", "extract")]
    [InlineData("extract --ki", "--kinds")]
    [InlineData("extract --kinds money,co", "money,count")]
    [InlineData("extract -o my", "my folder/")]
    [InlineData("extract my", "my article.txt", "my folder/")]
    [InlineData("schema my")]
    [InlineData("completion z", "zsh")]
    public async Task Fish_is_offered_what_fits(string words, params string[] offered)
    {
        _folder.Write("script", (await Tool.Run("completion", "fish")).OutputBytes);
        var output = await Shell("fish", "-c", $"source ./script; complete -C 'aidextract {words}'");
        Assert.Equal(offered, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Powershell_is_offered_what_fits()
    {
        _folder.Write("script.ps1", (await Tool.Run("completion", "pwsh")).OutputBytes);
        foreach (var (typed, offered) in new[] { ("ext", "extract"), ("extract --ki", "--kinds"), ("extract --kinds mon", "money"), ("extract --input-format=j", "--input-format=jsonl"), ("completion z", "zsh") })
        {
            var output = await Shell("pwsh", "-NoProfile", "-Command", $". ./script.ps1; $l = 'aidextract {typed}'; (TabExpansion2 $l $l.Length).CompletionMatches | ForEach-Object CompletionText");
            Assert.Equal(offered, output.Trim());
        }
    }

    [Fact]
    public async Task Other_shells_are_refused()
    {
        var result = await Tool.Run("completion", "zhs");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("Did you mean zsh?", result.Error, StringComparison.Ordinal);
    }

    private async Task<string> Shell(string shell, params string[] arguments)
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell))),
            $"{shell} is not installed: its completion script was not tried.");
        var start = new ProcessStartInfo(shell, arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["COMPLETION_SCRIPT"] = _folder["script"];
        start.Environment["HOME"] = _folder.Path;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (await Tool.Exit(process), error));
        return await output;
    }
}
