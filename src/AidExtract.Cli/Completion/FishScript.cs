namespace AidExtract.Cli.Completion;

/// <summary>The script for fish.</summary>
internal static class FishScript
{
    public static void Write(IReadOnlyList<CompletionCommand> commands, TextWriter output)
    {
        output.WriteLine("# Completion of aidextract: aidextract completion fish > ~/.config/fish/completions/aidextract.fish");
        foreach (var command in commands)
        {
            var condition = command.Name.Length == 0 ? "__fish_use_subcommand" : Quote($"__fish_seen_subcommand_from {command.Name}");
            if (command.Name.Length > 0)
            {
                output.WriteLine($"complete -c aidextract -n __fish_use_subcommand -f -a {command.Name} -d {Quote(command.Description)}");
            }

            foreach (var option in command.Options)
            {
                var names = option.Names.Select(n => n.StartsWith("--", StringComparison.Ordinal) ? $" -l {n[2..]}" : $" -s {n[1..]}");
                output.WriteLine($"complete -c aidextract -n {condition}{string.Concat(names)}{Value(option.Value)} -d {Quote(option.Description)}");
            }

            if (command.Name.Length > 0 && Value(command.Arguments) is { Length: > 0 } value)
            {
                output.WriteLine($"complete -c aidextract -n {condition}{value}");
            }
            else if (command.Name.Length > 0)
            {
                output.WriteLine($"complete -c aidextract -n {condition} -f");
            }
        }
    }

    private static string Value(CompletionValue value) => value.Kind switch
    {
        ValueKind.Word => $" -x -a {Quote(string.Join(' ', value.Words))}",
        ValueKind.Words => $" -x -a {Quote($"(__fish_append , {string.Join(' ', value.Words)})")}",
        ValueKind.File => " -r -F",
        ValueKind.Folder => " -x -a '(__fish_complete_directories)'",
        ValueKind.Text => " -x",
        _ => "",
    };

    private static string Quote(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
