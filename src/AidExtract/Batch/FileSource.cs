namespace AidExtract.Batch;

/// <summary>A file that is one article.</summary>
internal sealed class FileSource(string id, FileInfo file, TextFormat format) : ArticleSource(id, LengthOf(file))
{
    public override ArticleInput Read()
    {
        if (Length > MaximumLength)
        {
            throw new UnreadableInputException("the file is larger than 1 GB");
        }

        byte[] content;
        try
        {
            content = File.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (ReadingError.Reason(e, "file") is { } reason)
        {
            throw new UnreadableInputException(reason);
        }

        return content.Length > 0
            ? new ArticleInput(Id, content) { Format = format }
            : throw new UnreadableInputException("the file is empty") { Content = content };
    }

    private static long LengthOf(FileInfo file) => file.Exists ? file.Length : 0;
}
