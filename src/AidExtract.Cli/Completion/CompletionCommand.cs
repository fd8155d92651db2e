using System.CommandLine;

namespace AidExtract.Cli.Completion;

/// <summary>A command as a shell offers it; the program itself has an empty name.</summary>
internal sealed record CompletionCommand(string Name, string Description, IReadOnlyList<CompletionOption> Options, CompletionValue Arguments)
{
    /// <summary>The program, then its commands.</summary>
    public static IReadOnlyList<CompletionCommand> All(RootCommand root) =>
        [Of(root, "", []), .. root.Subcommands.Where(c => !c.Hidden).Select(c => Of(c, c.Name, root.Options.Where(o => o.Recursive)))];

    private static CompletionCommand Of(Command command, string name, IEnumerable<Option> inherited) => new(
        name,
        command.Description ?? "",
        [.. command.Options.Concat(inherited).Where(o => !o.Hidden).Select(Of)],
        CompletionValue.Of(command));

    private static CompletionOption Of(Option option) => new(
        [.. option.Aliases.Append(option.Name).Where(n => n.StartsWith('-') && !n.Contains('?', StringComparison.Ordinal)).OrderByDescending(n => n.Length)],
        option.Description ?? "",
        CompletionValue.Of(option));
}
