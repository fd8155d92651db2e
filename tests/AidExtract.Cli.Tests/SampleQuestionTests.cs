using System.Diagnostics;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Cli.Tests;

/// <summary>The questions of the samples' README, asked of what the program gives.</summary>
public sealed class SampleQuestionTests : IDisposable
{
    private const string Miller = "mlr";
    private static readonly string[] ReadMe = File.ReadAllLines(RepositoryFolder.Path("samples", "README.md"));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Each line of shell with the answer that stands below it.</summary>
    public static TheoryData<string, string> Questions()
    {
        var questions = new TheoryData<string, string>();
        for (var at = Array.IndexOf(ReadMe, "```sh"); at >= 0; at = Array.IndexOf(ReadMe, "```sh", at + 1))
        {
            questions.Add(Block(at), Block(Array.IndexOf(ReadMe, "```text", at)));
        }

        return questions;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_has_the_answer_that_the_README_gives(string question, string answer)
    {
        Assert.StartsWith(Miller + " ", question, StringComparison.Ordinal);
        Assert.SkipUnless(IsInstalled(Miller), "Miller is not installed (apt-get install miller): the questions of samples/README.md are not asked.");
        var extracted = await Tool.Run("extract", RepositoryFolder.Path("samples", "articles"), "-o", _folder["out"], "--quiet");
        Assert.Equal(0, extracted.ExitCode);

        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", question]) { WorkingDirectory = _folder.Path, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var result = await Tool.Finish(process, []);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(answer, result.Output.TrimEnd('\n'));
    }

    [Fact]
    public void There_are_three_questions() => Assert.Equal(3, Questions().Count);

    private static string Block(int fence) => string.Join('\n', ReadMe.Skip(fence + 1).TakeWhile(line => line != "```"));

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));
}
