using System.Globalization;

namespace AidExtract.Batch.Archives;

/// <summary>The beginning of a record of a WARC file.</summary>
/// <param name="fields">Its fields.</param>
internal sealed class WarcRecord(HeaderFields fields)
{
    /// <summary><c>response</c>, <c>conversion</c> …, in lower case.</summary>
    public string Type { get; } = fields["WARC-Type"].ToLowerInvariant();

    /// <summary>The address it was taken from; empty where it is not told.</summary>
    public string Uri { get; } = fields["WARC-Target-URI"].Trim('<', '>');

    /// <summary>Its own id, without the brackets.</summary>
    public string Id { get; } = fields["WARC-Record-ID"].Trim('<', '>');

    /// <summary>What the content is.</summary>
    public HeaderFields Fields => fields;

    /// <summary>Bytes of its content.</summary>
    /// <exception cref="InvalidDataException">It is not told.</exception>
    public long Length { get; } = long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        ? length
        : throw new InvalidDataException();

    /// <summary>True for a page as it was sent.</summary>
    public bool IsResponse => Type == "response" && fields.MediaType == "application/http";

    /// <summary>True for text that was taken out of a page, and for a text or page that was kept without its response.</summary>
    public bool IsText => Type == "conversion" || (Type == "resource" && HttpResponse.IsArticle(fields.MediaType));

    /// <summary>Reads the next beginning; null at the end.</summary>
    /// <exception cref="IOException">The file ends within it.</exception>
    /// <exception cref="InvalidDataException">Something else stands there.</exception>
    public static WarcRecord? ReadNext(BlockReader reader)
    {
        string? line;
        do
        {
            line = reader.ReadLine();
        }
        while (line?.Length == 0);

        return line is null ? null
            : line.StartsWith("WARC/", StringComparison.Ordinal) ? new WarcRecord(reader.ReadFields())
            : throw new InvalidDataException();
    }
}
