namespace AidExtract.Cli.Completion;

/// <summary>The script for bash, 3.2 and later, with nothing of bash-completion.</summary>
internal static class BashScript
{
    public static void Write(IReadOnlyList<CompletionCommand> commands, TextWriter output)
    {
        var names = commands.Skip(1).Select(c => c.Name).ToArray();
        output.WriteLine(
            $$"""
            # Completion of aidextract. In ~/.bashrc: source <(aidextract completion bash)
            _aidextract_files() {
                local IFS=$'\n'
                compopt -o filenames 2>/dev/null
                COMPREPLY=( $(compgen "$1" -- "$cur") )
            }

            _aidextract_words() {
                COMPREPLY=( $(compgen -W "$1" -- "$cur") )
            }

            _aidextract_list() {
                local before=
                case $cur in *,*) before="${cur%,*}," ;; esac
                compopt -o nospace 2>/dev/null
                COMPREPLY=( $(compgen -P "$before" -W "$1" -- "${cur##*,}") )
            }

            _aidextract() {
                local cur=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]} command= word
                if [[ $cur == = ]]; then
                    cur=
                elif [[ $option == = ]]; then
                    option=${COMP_WORDS[COMP_CWORD-2]}
                fi
                COMPREPLY=()
                for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                    if [[ $word == -- ]]; then
                        _aidextract_files -f
                        return
                    fi
                    case $word in
                    {{string.Join('|', names)}}) [[ $command ]] || command=$word ;;
                    esac
                done
                case $command in
            """);
        foreach (var command in commands)
        {
            WriteCommand(command, names, output);
        }

        output.WriteLine(
            """
                esac
            }

            complete -F _aidextract aidextract
            """);
    }

    private static void WriteCommand(CompletionCommand command, string[] names, TextWriter output)
    {
        output.WriteLine(command.Name.Length == 0 ? "    '')" : $"    {command.Name})");
        var valued = command.Options.Where(o => o.Value.Kind != ValueKind.None).ToArray();
        if (valued.Length > 0)
        {
            output.WriteLine("        case $option in");
            foreach (var option in valued)
            {
                output.WriteLine($"        {string.Join('|', option.Names)}) {Offer(option.Value)}; return ;;");
            }

            output.WriteLine("        esac");
        }

        output.WriteLine("        case $cur in");
        output.WriteLine($"        -*) _aidextract_words '{string.Join(' ', command.Options.SelectMany(o => o.Names))}' ;;");
        output.WriteLine($"        *) {(command.Name.Length == 0 ? $"_aidextract_words '{string.Join(' ', names)}'" : Offer(command.Arguments))} ;;");
        output.WriteLine("        esac");
        output.WriteLine("        ;;");
    }

    private static string Offer(CompletionValue value) => value.Kind switch
    {
        ValueKind.Word => $"_aidextract_words '{string.Join(' ', value.Words)}'",
        ValueKind.Words => $"_aidextract_list '{string.Join(' ', value.Words)}'",
        ValueKind.File => "_aidextract_files -f",
        ValueKind.Folder => "_aidextract_files -d",
        _ => ":",
    };
}
