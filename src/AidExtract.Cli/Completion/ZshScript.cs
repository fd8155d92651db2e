namespace AidExtract.Cli.Completion;

/// <summary>The script for zsh, to be sourced after compinit or kept as <c>_aidextract</c> in a folder of <c>fpath</c>.</summary>
internal static class ZshScript
{
    public static void Write(IReadOnlyList<CompletionCommand> commands, TextWriter output)
    {
        output.WriteLine(
            """
            #compdef aidextract
            # Completion of aidextract. In ~/.zshrc, after compinit: source <(aidextract completion zsh)
            _aidextract() {
                local curcontext=$curcontext state line
                typeset -A opt_args
                local -a commands
                commands=(
            """);
        foreach (var command in commands.Skip(1))
        {
            output.WriteLine($"        {Quote($"{command.Name}:{command.Description}")}");
        }

        output.WriteLine("    )");
        output.WriteLine($"    _arguments -C{string.Concat(commands[0].Options.SelectMany(Specifications))} '1:command:->command' '*::argument:->argument'");
        output.WriteLine(
            """
                case $state in
                command) _describe command commands ;;
                argument)
                    case $line[1] in
            """);
        foreach (var command in commands.Skip(1))
        {
            output.WriteLine($"        {command.Name}) _arguments{string.Concat(command.Options.SelectMany(Specifications))}{Argument(command.Arguments)} ;;");
        }

        output.WriteLine(
            """
                    esac
                    ;;
                esac
            }

            if [[ $funcstack[1] == _aidextract ]]; then
                _aidextract "$@"
            else
                compdef _aidextract aidextract
            fi
            """);
    }

    private static IEnumerable<string> Specifications(CompletionOption option)
    {
        var exclusive = option.Names.Count > 1 ? $"({string.Join(' ', option.Names)})" : "";
        foreach (var name in option.Names)
        {
            var joint = option.Value.Kind == ValueKind.None ? "" : name.StartsWith("--", StringComparison.Ordinal) ? "=" : "+";
            yield return " " + Quote($"{exclusive}{name}{joint}[{Escape(option.Description)}]{Value(option.Value)}");
        }
    }

    private static string Value(CompletionValue value) => value.Kind == ValueKind.None ? "" : $":value:{Action(value)}";

    private static string Argument(CompletionValue value) => value.Kind == ValueKind.None ? "" : " " + Quote($"*:argument:{Action(value)}");

    private static string Action(CompletionValue value) => value.Kind switch
    {
        ValueKind.Word => $"({string.Join(' ', value.Words)})",
        ValueKind.Words => $"_values -s , value {string.Join(' ', value.Words)}",
        ValueKind.File => "_files",
        ValueKind.Folder => "_files -/",
        _ => " ",
    };

    /// <summary>Brackets and colons have a meaning within a specification.</summary>
    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("]", "\\]", StringComparison.Ordinal)
        .Replace(":", "\\:", StringComparison.Ordinal);

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
