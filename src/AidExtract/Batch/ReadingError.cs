using AidExtract.Batch.Archives;

namespace AidExtract.Batch;

/// <summary>Words for what goes wrong in reading. They name no path of this machine: articles.csv is the same everywhere.</summary>
internal static class ReadingError
{
    /// <summary>The reason, or null for exceptions that do not come from reading.</summary>
    /// <param name="e">As thrown.</param>
    /// <param name="what">What was read: file, folder, archive.</param>
    public static string? Reason(Exception e, string what) => e switch
    {
        ArchiveException => e.Message,
        InvalidDataException => $"the {what} is damaged",
        EndOfStreamException => $"the {what} is cut short",
        UnauthorizedAccessException => $"no permission to read the {what}",
        FileNotFoundException or DirectoryNotFoundException => $"there is no such {what}",
        IOException => $"the {what} cannot be read",
        _ => null,
    };
}
