namespace AidExtract.Batch;

/// <summary>
/// Finds the articles in files, folders and standard input, one after the other and in the order in which they are written:
/// inputs as given, files of a folder by ordinal path order, records as they stand.
/// </summary>
public sealed class InputReader
{
    /// <summary>The input that stands for standard input, and its article's id.</summary>
    public const string StandardInput = "-";

    private readonly (string Path, string Name)[] _inputs;
    private readonly InputOptions _options;
    private readonly Func<Stream> _standardInput;

    /// <summary>Checks that the inputs are there.</summary>
    /// <param name="paths">Files, folders and <c>-</c>.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="standardInput">Opens what <c>-</c> stands for; the process's own unless told otherwise.</param>
    /// <exception cref="InvalidInputException">There is nothing at a path, or the same path is given twice.</exception>
    public InputReader(IReadOnlyList<string> paths, InputOptions? options = null, Func<Stream>? standardInput = null)
    {
        foreach (var path in paths)
        {
            if (path != StandardInput && !Path.Exists(path))
            {
                throw new InvalidInputException($"there is no file or folder {path}");
            }
        }

        var names = InputNames.For(paths);
        _inputs = [.. paths.Select((path, i) => (path, names[i]))];
        _options = options ?? new InputOptions();
        _standardInput = standardInput ?? Console.OpenStandardInput;
    }

    /// <summary>The articles, found as they are asked for. Nothing is thrown for what cannot be read: it becomes a source that says so.</summary>
    /// <param name="cancellation">Ends the wait for standard input.</param>
    public IEnumerable<ArticleSource> Read(CancellationToken cancellation = default)
    {
        foreach (var (path, name) in _inputs)
        {
            var sources = path == StandardInput ? ReadStandardInput(cancellation)
                : Directory.Exists(path) ? ReadFolder(path, _inputs.Length > 1 ? name : "", cancellation)
                : ReadFile(new FileInfo(path), name, cancellation);
            foreach (var source in sources)
            {
                yield return source;
            }
        }
    }

    /// <summary>Number of articles, or null when it cannot be told without reading the inputs.</summary>
    public int? Count()
    {
        var count = 0;
        foreach (var (path, _) in _inputs)
        {
            var files = path == StandardInput || !Directory.Exists(path) ? [path] : FolderWalk.Files(path, "").Select(f => f.Id);
            foreach (var file in files)
            {
                if (HoldsRecords(file))
                {
                    return null;
                }

                count++;
            }
        }

        return count;
    }

    private IEnumerable<ArticleSource> ReadFolder(string path, string prefix, CancellationToken cancellation) =>
        FolderWalk.Files(path, prefix).SelectMany(entry =>
            entry.File is { } file ? ReadFile(file, entry.Id, cancellation) : [new FailedSource(entry.Id, entry.Error)]);

    private IEnumerable<ArticleSource> ReadFile(FileInfo file, string id, CancellationToken cancellation) =>
        HoldsRecords(file.Name) ? ReadRecords(file.OpenRead, id, cancellation) : [new FileSource(id, file, FormatOf(file.Name))];

    private IEnumerable<ArticleSource> ReadStandardInput(CancellationToken cancellation)
    {
        if (HoldsRecords(StandardInput))
        {
            return ReadRecords(_standardInput, StandardInput, cancellation);
        }

        using var input = _standardInput();
        using var content = new MemoryStream();
        try
        {
            input.CopyToAsync(content, cancellation).WaitAsync(cancellation).GetAwaiter().GetResult();
        }
        catch (Exception e) when (ReadingError.Reason(e, "input") is { } reason)
        {
            return [new FailedSource(StandardInput, reason)];
        }

        return content.Length <= ArticleSource.MaximumLength
            ? [new ContentSource(StandardInput, content.ToArray(), FormatOf(StandardInput))]
            : [new FailedSource(StandardInput, "the input is larger than 1 GB")];
    }

    private IEnumerable<ArticleSource> ReadRecords(Func<Stream> open, string id, CancellationToken cancellation)
    {
        var number = 0;
        var records = false;
        using var lines = new FallibleEnumerator<(int Number, byte[]? Line)>(LineReader.Read(open, ArticleSource.MaximumLength, cancellation));
        while (lines.MoveNext())
        {
            (number, var line) = lines.Current;
            if (line is null)
            {
                records = true;
                yield return new FailedSource($"{id}:{number}", "the line is longer than 1 GB", number);
            }
            else if (line.AsSpan().ContainsAnyExcept(" \t"u8))
            {
                records = true;
                yield return new RecordSource(id, number, line, _options);
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

    private bool HoldsRecords(string name) =>
        _options.Format == InputFormat.Jsonl
        || (_options.Format == InputFormat.Auto && name.EndsWith(FolderWalk.RecordsEnding, StringComparison.OrdinalIgnoreCase));

    private TextFormat FormatOf(string name) => _options.Format switch
    {
        InputFormat.Text => TextFormat.Plain,
        InputFormat.Html => TextFormat.Html,
        _ => FolderWalk.IsHtml(name) ? TextFormat.NamedHtml : TextFormat.Auto,
    };
}
