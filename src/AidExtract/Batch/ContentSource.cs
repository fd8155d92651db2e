namespace AidExtract.Batch;

/// <summary>An article whose bytes are at hand: standard input.</summary>
internal sealed class ContentSource(string id, byte[] content, TextFormat format) : ArticleSource(id, content.Length)
{
    public override ArticleInput Read() => content.Length > 0
        ? new ArticleInput(Id, content) { Format = format }
        : throw new UnreadableInputException("the input is empty") { Content = content };
}
