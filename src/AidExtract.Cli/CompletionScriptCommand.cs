using System.CommandLine;
using AidExtract.Cli.Completion;

namespace AidExtract.Cli;

/// <summary><c>aidextract completion</c>: a script by which a shell completes this program's command lines.</summary>
internal sealed class CompletionScriptCommand : Command
{
    private static readonly Dictionary<string, Action<IReadOnlyList<CompletionCommand>, TextWriter>> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = BashScript.Write,
        ["zsh"] = ZshScript.Write,
        ["fish"] = FishScript.Write,
        ["pwsh"] = PowerShellScript.Write,
    };

    private readonly Argument<string> _shell = new("shell") { Description = $"{string.Join(", ", Scripts.Keys)}" };

    public CompletionScriptCommand()
        : base("completion", "Prints a script that completes commands, options and values in a shell")
    {
        _shell.CompletionSources.Add([.. Scripts.Keys]);
        Arguments.Add(_shell);
        this.SetRun(Run);
    }

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var shell = parse.GetRequiredValue(_shell);
        if (!Scripts.TryGetValue(shell, out var write))
        {
            throw new UsageException($"there is no script for {shell}, only for {string.Join(", ", Scripts.Keys)}.{NearestWord.Hint(shell, Scripts.Keys)}");
        }

        using var output = StandardOutput.OpenText();
        write(CompletionCommand.All((RootCommand)parse.RootCommandResult.Command), output);
        output.Flush();
        return ExitCode.Done;
    }
}
