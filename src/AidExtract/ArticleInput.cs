namespace AidExtract;

/// <summary>One article to be read.</summary>
/// <param name="Id">Path relative to the input folder, or the record's id.</param>
/// <param name="Content">The file's bytes; for a record of JSONL, the UTF-8 bytes of its text field.</param>
public sealed record ArticleInput(string Id, ReadOnlyMemory<byte> Content)
{
    /// <summary>The title field of a record. Its figures have section <c>title</c> and positions within it.</summary>
    public string? Title { get; init; }

    /// <summary>The date field of a record.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>True when <see cref="Content"/> is UTF-8 text taken out of a record and must not be guessed at.</summary>
    public bool IsRecord { get; init; }

    /// <summary>The encoding that was sent with a page, by name, or null. Often wrong: it decides only between readings that the bytes leave open.</summary>
    public string? CharsetHint { get; init; }

    /// <summary>What the text is written in; found out unless told.</summary>
    public TextFormat Format { get; init; }
}
