using AidExtract.Batch.Archives;

namespace AidExtract.Batch;

/// <summary>Finds the articles in a file, or in a file of an archive, by what its name says that it is.</summary>
/// <param name="options">How inputs are read.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class FileReader(InputOptions options, CancellationToken cancellation)
{
    private const string Archive = "archive";

    private TextFormat? ToldFormat => options.Format switch
    {
        InputFormat.Text => TextFormat.Plain,
        InputFormat.Html => TextFormat.Html,
        _ => null,
    };

    /// <summary>The articles of a file.</summary>
    public IEnumerable<ArticleSource> Read(FileInfo file, string id)
    {
        var kind = KindOf(file.Name);
        return kind.Container == InputContainer.None ? [new FileSource(id, file, kind.IsPacked, FormatOf(kind))] : Read(kind, id, file.OpenRead, isEntry: false);
    }

    /// <summary>The records of a stream.</summary>
    public IEnumerable<ArticleSource> ReadRecords(Func<Stream> open, string id)
    {
        var number = 0;
        var records = false;
        using var lines = new FallibleEnumerator<(int Number, byte[]? Line)>(LineReader.Read(open, ArchiveLimits.ArticleBytes, cancellation), "file");
        while (lines.MoveNext())
        {
            (number, var line) = lines.Current;
            if (line is null)
            {
                records = true;
                yield return new FailedSource($"{id}:{number}", "the line is longer than 100 MB", number);
            }
            else if (line.AsSpan().ContainsAnyExcept(" \t"u8))
            {
                records = true;
                yield return new RecordSource(id, number, line, options);
            }
        }

        if (lines.Error is { } error)
        {
            yield return new FailedSource(number > 0 ? $"{id}:{number + 1}" : id, error);
        }
        else if (!records)
        {
            yield return new FailedSource(id, "there is no record in it");
        }
    }

    /// <summary>What the file of a name is read as.</summary>
    public InputKind KindOf(string name)
    {
        var kind = InputKind.Of(name);
        return options.Format switch
        {
            InputFormat.Jsonl when kind.Container == InputContainer.None => kind with { Container = InputContainer.Records },
            InputFormat.Text or InputFormat.Html when kind.Container == InputContainer.Records => kind with { Container = InputContainer.None },
            _ => kind,
        };
    }

    /// <summary>What an article is written in.</summary>
    public TextFormat FormatOf(InputKind kind) => ToldFormat ?? (kind.IsHtml ? TextFormat.NamedHtml : TextFormat.Auto);

    private IEnumerable<ArticleSource> Read(InputKind kind, string id, Func<Stream> open, bool isEntry)
    {
        var isArchive = kind.Container is InputContainer.Zip or InputContainer.Tar;
        if (isArchive && (isEntry || kind is { Container: InputContainer.Zip, IsPacked: true }))
        {
            return [new FailedSource(id, "an archive within an archive is not read: unpack it first")];
        }

        var unpack = kind.IsPacked ? () => UnpackedStream.OfGzip(open()) : open;
        return kind.Container switch
        {
            InputContainer.Records => ReadRecords(unpack, id),
            InputContainer.Zip => ReadEntries(Opened(unpack, ZipEntries.Read), id),
            InputContainer.Tar => ReadEntries(Opened(unpack, TarEntries.Read), id),
            InputContainer.Warc => ReadArticles(Opened(unpack, stream => WarcArticles.Read(stream, ToldFormat, cancellation)), id),
            _ => [ReadArticle(unpack, id, FormatOf(kind))],
        };
    }

    private static IEnumerable<T> Opened<T>(Func<Stream> open, Func<Stream, IEnumerable<T>> read)
    {
        foreach (var item in read(open()))
        {
            yield return item;
        }
    }

    private IEnumerable<ArticleSource> ReadEntries(IEnumerable<ArchiveEntry> entries, string archive)
    {
        var ids = new UniqueNames();
        var articles = entries
            .Select(entry => (Entry: entry, Name: EntryName.Clean(entry.Name)))
            .Where(file => InputKind.IsRead(file.Name) && !EntryName.IsSystem(file.Name))
            .SelectMany(file => ReadEntry(file.Entry, file.Name, ids.Distinct($"{archive}/{file.Name}")));
        return ReadArticles(articles, archive);
    }

    private IEnumerable<ArticleSource> ReadEntry(ArchiveEntry entry, string name, string id)
    {
        var kind = KindOf(name);
        return entry.Refusal is { } refusal ? [new FailedSource(id, refusal)]
            : kind.Container == InputContainer.None && entry.Length > ArchiveLimits.ArticleBytes ? [new FailedSource(id, WholeContent.TooLong)]
            : Read(kind, id, entry.Open, isEntry: true);
    }

    private ArticleSource ReadArticle(Func<Stream> open, string id, TextFormat format)
    {
        try
        {
            using var stream = open();
            return new ContentSource(id, WholeContent.Read(stream, cancellation), format);
        }
        catch (Exception e) when (ReadingError.Reason(e, "entry") is { } reason)
        {
            return new FailedSource(id, reason);
        }
    }

    private static IEnumerable<ArticleSource> ReadArticles(IEnumerable<ArticleSource> articles, string id)
    {
        using var found = new FallibleEnumerator<ArticleSource>(articles, Archive);
        var any = false;
        while (found.MoveNext())
        {
            any = true;
            yield return found.Current;
        }

        if (found.Error is { } error)
        {
            yield return new FailedSource(id, error);
        }
        else if (!any)
        {
            yield return new FailedSource(id, "there is no article in it");
        }
    }
}
