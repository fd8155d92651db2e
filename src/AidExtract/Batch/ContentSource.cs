namespace AidExtract.Batch;

/// <summary>An article whose bytes are at hand: standard input, an entry of an archive.</summary>
/// <param name="id">The article's id.</param>
/// <param name="content">All of it.</param>
/// <param name="format">What it is written in.</param>
/// <param name="charset">The encoding that was sent with it, which may be wrong, or null.</param>
internal sealed class ContentSource(string id, ReadOnlyMemory<byte> content, TextFormat format, string? charset = null) : ArticleSource(id, content.Length)
{
    public override ArticleInput Read() => content.Length > 0
        ? new ArticleInput(Id, content) { Format = format, CharsetHint = charset }
        : throw new UnreadableInputException("the file is empty") { Content = content };
}
