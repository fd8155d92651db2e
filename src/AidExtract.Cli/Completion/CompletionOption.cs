namespace AidExtract.Cli.Completion;

/// <summary>An option as a shell offers it.</summary>
/// <param name="Names">As typed, the long one first.</param>
/// <param name="Description">One line.</param>
/// <param name="Value">What follows it.</param>
internal sealed record CompletionOption(IReadOnlyList<string> Names, string Description, CompletionValue Value);
