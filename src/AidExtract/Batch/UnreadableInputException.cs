namespace AidExtract.Batch;

/// <summary>An input that cannot be read. Its row in articles.csv says so; the others are read.</summary>
/// <param name="reason">Why, in words for the user.</param>
public sealed class UnreadableInputException(string reason) : Exception(reason)
{
    /// <summary>The record's own id, where it could be told.</summary>
    public string? Id { get; init; }

    /// <summary>The bytes, where the trouble lies in them; null when they could not be had.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }
}
