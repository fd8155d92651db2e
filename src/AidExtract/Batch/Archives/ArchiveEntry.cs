namespace AidExtract.Batch.Archives;

/// <summary>A file in an archive.</summary>
/// <param name="Name">As the archive gives it, which may be any text.</param>
/// <param name="Length">Its bytes, as the archive tells.</param>
/// <param name="Open">Opens its content, until the next entry is asked for.</param>
/// <param name="Refusal">Why it cannot be read, or null.</param>
internal sealed record ArchiveEntry(string Name, long Length, Func<Stream> Open, string? Refusal);
