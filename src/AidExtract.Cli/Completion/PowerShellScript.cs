namespace AidExtract.Cli.Completion;

/// <summary>The script for PowerShell, which offers files itself where the script offers nothing.</summary>
internal static class PowerShellScript
{
    public static void Write(IReadOnlyList<CompletionCommand> commands, TextWriter output)
    {
        output.WriteLine(
            """
            # Completion of aidextract. In $PROFILE: aidextract completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName aidextract -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $commands = [ordered]@{
            """);
        foreach (var command in commands.Skip(1))
        {
            output.WriteLine($"        {Quote(command.Name)} = {Quote(command.Description)}");
        }

        output.WriteLine("    }");
        output.WriteLine("    $options = @{");
        foreach (var command in commands)
        {
            output.WriteLine($"        {Quote(command.Name)} = [ordered]@{{");
            foreach (var (option, name) in command.Options.SelectMany(o => o.Names.Select(n => (o, n))))
            {
                output.WriteLine($"            {Quote(name)} = {Quote(option.Description)}");
            }

            output.WriteLine("        }");
        }

        output.WriteLine("    }");
        output.WriteLine("    $values = @{");
        foreach (var command in commands)
        {
            foreach (var (option, name) in command.Options.Where(o => o.Value.Words.Count > 0).SelectMany(o => o.Names.Select(n => (o, n))))
            {
                output.WriteLine($"        {Quote($"{command.Name} {name}")} = {Array(option.Value.Words)}");
            }

            if (command.Arguments.Words.Count > 0)
            {
                output.WriteLine($"        {Quote($"{command.Name} ")} = {Array(command.Arguments.Words)}");
            }
        }

        output.WriteLine(
            """
                }
                $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
                $command = [string]($words | Where-Object { $commands.Contains($_) } | Select-Object -First 1)
                $before = ''
                $typed = $wordToComplete
                $key = "$command $($words | Select-Object -Last 1)"
                if ($typed -match '^(--[^=]+)=(.*)$') {
                    $key = "$command $($Matches[1])"
                    $before = "$($Matches[1])="
                    $typed = $Matches[2]
                }
                if (-not $values.ContainsKey($key)) {
                    $key = "$command "
                }
                if ($wordToComplete.StartsWith('-') -and $before -eq '') {
                    $offered = $options[$command]
                } elseif ($command -eq '') {
                    $offered = $commands
                } else {
                    $offered = [ordered]@{}
                    if ($typed -match '^(.*,)([^,]*)$') {
                        $before += $Matches[1]
                        $typed = $Matches[2]
                    }
                    foreach ($value in $values[$key]) { $offered[$value] = $value }
                }
                $offered.Keys | Where-Object { $_.StartsWith($typed) } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new("$before$_", $_, 'ParameterValue', $offered[$_])
                }
            }
            """);
    }

    private static string Array(IReadOnlyList<string> words) => $"@({string.Join(", ", words.Select(Quote))})";

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
