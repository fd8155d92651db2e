namespace AidExtract.Batch.Archives;

/// <summary>An archive or one of its entries that cannot be read on.</summary>
/// <param name="reason">Why, in words for the user.</param>
internal sealed class ArchiveException(string reason) : IOException(reason);
