using System.Diagnostics;
using AidExtract.TestSupport;

namespace AidExtract.Cli.Tests;

/// <summary>python3-jieba, where it is installed.</summary>
internal static class OriginalJieba
{
    private const string Version = "0.42.1";

    private static readonly Lazy<string?> Python = new(() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "python3"))
        .FirstOrDefault(python => File.Exists(python) && Run(python, ["-c", "import jieba; print(jieba.__version__)"], []).Result.Output.Trim() == Version));

    public static bool IsInstalled => Python.Value is not null;

    /// <summary>Runs <c>jieba-lines.py</c>.</summary>
    public static Task<ToolResult> Cut(string[] arguments, byte[] input) =>
        Run(Python.Value!, [RepositoryFolder.Path("tests", "AidExtract.Cli.Tests", "jieba-lines.py"), .. arguments], input);

    private static async Task<ToolResult> Run(string python, string[] arguments, byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        return await Tool.Finish(process, input);
    }
}
