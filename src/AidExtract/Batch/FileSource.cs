using AidExtract.Batch.Archives;

namespace AidExtract.Batch;

/// <summary>A file that is one article.</summary>
/// <param name="id">The article's id.</param>
/// <param name="file">Where it is.</param>
/// <param name="isPacked">True for gzip.</param>
/// <param name="format">What it is written in.</param>
internal sealed class FileSource(string id, FileInfo file, bool isPacked, TextFormat format) : ArticleSource(id, LengthOf(file, isPacked))
{
    private const int UsualRatio = 10;

    public override ArticleInput Read()
    {
        if (file.Exists && file.Length > MaximumLength)
        {
            throw new UnreadableInputException("the file is larger than 1 GB");
        }

        ReadOnlyMemory<byte> content;
        try
        {
            content = isPacked ? Unpack() : File.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (ReadingError.Reason(e, "file") is { } reason)
        {
            throw new UnreadableInputException(reason);
        }

        return content.Length > 0
            ? new ArticleInput(Id, content) { Format = format }
            : throw new UnreadableInputException("the file is empty") { Content = content };
    }

    private static long LengthOf(FileInfo file, bool isPacked) => !file.Exists ? 0 : isPacked ? file.Length * UsualRatio : file.Length;

    private ReadOnlyMemory<byte> Unpack()
    {
        using var unpacked = UnpackedStream.OfGzip(file.OpenRead());
        return WholeContent.Read(unpacked, CancellationToken.None);
    }
}
