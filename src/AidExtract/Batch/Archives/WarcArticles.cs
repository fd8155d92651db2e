namespace AidExtract.Batch.Archives;

/// <summary>
/// Reads WARC files, and WET files, which are the same with text taken out of the pages: pages that were sent with success, texts, and converted
/// texts. Other records (requests, pictures, errors, redirections) are no articles and are passed over.
/// </summary>
internal static class WarcArticles
{
    private const string Damaged = "the record holds no HTTP response that can be read";

    /// <summary>The articles in the order in which they stand, called by their addresses, or by the record's id where there is none or it came before.</summary>
    /// <param name="stream">Unpacked; closed at the end.</param>
    /// <param name="format">What all texts are written in, or null for what each record says.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="IOException">The file ends early; the articles before have been given.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static IEnumerable<ArticleSource> Read(Stream stream, TextFormat? format, CancellationToken cancellation)
    {
        using (stream)
        {
            var reader = new BlockReader(stream);
            var names = new UniqueNames();
            while (WarcRecord.ReadNext(reader) is { } record)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!record.IsResponse && !record.IsText)
                {
                    reader.Skip(record.Length);
                    continue;
                }

                if (record.Length > ArchiveLimits.ArticleBytes)
                {
                    reader.Skip(record.Length);
                    yield return new FailedSource(Name(record, names), "the record is larger than 100 MB");
                    continue;
                }

                if (Article(record, reader.Read((int)record.Length), names, format, cancellation) is { } article)
                {
                    yield return article;
                }
            }
        }
    }

    private static ArticleSource? Article(WarcRecord record, byte[] block, UniqueNames names, TextFormat? format, CancellationToken cancellation)
    {
        if (record.IsText)
        {
            return new ContentSource(Name(record, names), block, format ?? (record.Type == "conversion" ? TextFormat.Plain : FormatOf(record.Fields)), record.Fields.Charset);
        }

        try
        {
            return HttpResponse.Read(block, cancellation) is { } response
                ? new ContentSource(Name(record, names), response.Body, format ?? FormatOf(response.Fields), response.Fields.Charset)
                : null;
        }
        catch (ArchiveException e)
        {
            return new FailedSource(Name(record, names), e.Message);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException)
        {
            return new FailedSource(Name(record, names), Damaged);
        }
    }

    private static TextFormat FormatOf(HeaderFields fields) => fields.MediaType switch
    {
        "text/plain" => TextFormat.Plain,
        "" => TextFormat.Auto,
        _ => TextFormat.NamedHtml,
    };

    private static string Name(WarcRecord record, UniqueNames names)
    {
        var uri = EntryName.Visible(record.Uri);
        return uri.Length > 0 && names.Add(uri) ? uri : names.Distinct(EntryName.Visible(record.Id.Length > 0 ? record.Id : uri));
    }
}
