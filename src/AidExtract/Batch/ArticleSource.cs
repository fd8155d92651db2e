namespace AidExtract.Batch;

/// <summary>Where one article is to be read from. Making one reads nothing yet.</summary>
/// <param name="id">What the article is called while nothing is known of its content.</param>
/// <param name="length">Bytes that reading it takes, as far as known: what keeps a run in bounded memory.</param>
public abstract class ArticleSource(string id, long length)
{
    /// <summary>Bytes of the largest input that is read.</summary>
    public const int MaximumLength = 1_000_000_000;

    /// <summary>Path relative to the input folder, or the record's file and line.</summary>
    public string Id { get; } = id;

    /// <summary>Bytes that reading it takes, as far as known.</summary>
    public long Length { get; } = length;

    /// <summary>The 1-based line of the file that is the article; null where the file is.</summary>
    public virtual int? Record => null;

    /// <summary>Reads the article's bytes.</summary>
    /// <exception cref="UnreadableInputException">There is nothing that could be read as an article.</exception>
    public abstract ArticleInput Read();
}
