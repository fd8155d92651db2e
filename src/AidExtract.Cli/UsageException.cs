namespace AidExtract.Cli;

/// <summary>A request that cannot be met as it stands.</summary>
/// <param name="message">What is wrong with it.</param>
internal sealed class UsageException(string message) : Exception(message);
