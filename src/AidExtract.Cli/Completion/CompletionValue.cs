using System.CommandLine;
using System.CommandLine.Completions;

namespace AidExtract.Cli.Completion;

/// <summary>What a shell can offer for a value.</summary>
internal sealed record CompletionValue(ValueKind Kind, IReadOnlyList<string> Words)
{
    /// <summary>What an option takes. Its help name tells files, folders and lists from other text.</summary>
    public static CompletionValue Of(Option option) => option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool)
        ? new CompletionValue(ValueKind.None, [])
        : Of(option, option.HelpName ?? "");

    /// <summary>What a command takes beside options: files, unless there are words to choose from.</summary>
    public static CompletionValue Of(Command command) => command.Arguments is [var first, ..]
        ? Of(first, "FILE")
        : new CompletionValue(ValueKind.None, []);

    private static CompletionValue Of(Symbol symbol, string helpName)
    {
        string[] words = [.. symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label)];
        var kind = words.Length > 0 ? helpName.Contains(',', StringComparison.Ordinal) ? ValueKind.Words : ValueKind.Word
            : helpName == "DIR" ? ValueKind.Folder
            : helpName == "FILE" ? ValueKind.File
            : ValueKind.Text;
        return new CompletionValue(kind, words);
    }
}
