using AidExtract.Batch.Archives;

namespace AidExtract.Batch;

/// <summary>
/// Finds the articles in files, folders and standard input, one after the other and in the order in which they are written:
/// inputs as given, files of a folder or a pattern by ordinal path order, entries of archives and records as they stand.
/// </summary>
public sealed class InputReader
{
    /// <summary>The input that stands for standard input, and its article's id.</summary>
    public const string StandardInput = "-";

    private readonly Input[] _inputs;
    private readonly InputOptions _options;
    private readonly Func<Stream> _standardInput;

    /// <summary>Checks that the inputs are there.</summary>
    /// <param name="paths">Files, folders, patterns for files (<c>articles/**/*.txt</c>) and <c>-</c>.</param>
    /// <param name="options">How they are read, and where more of them are listed.</param>
    /// <param name="standardInput">Opens what <c>-</c> stands for; the process's own unless told otherwise.</param>
    /// <exception cref="InvalidInputException">There is nothing at a path or for a pattern, or the same path is given twice.</exception>
    public InputReader(IReadOnlyList<string> paths, InputOptions? options = null, Func<Stream>? standardInput = null)
    {
        _options = options ?? new InputOptions();
        _standardInput = standardInput ?? Console.OpenStandardInput;
        var patterns = paths.Select(InputPattern.Parse).ToArray();
        for (var i = 0; i < paths.Count; i++)
        {
            Check(paths[i], patterns[i]);
        }

        if (_options.FilesFrom is { } list && list != StandardInput && !File.Exists(list))
        {
            throw new InvalidInputException($"there is no file {list}");
        }

        if (_options.FilesFrom == StandardInput && paths.Contains(StandardInput))
        {
            throw new InvalidInputException("standard input can be an article or the list of files, not both");
        }

        // Patterns in the same folder are one input in several parts.
        var roots = paths.Where((_, i) => patterns[i] is null).Concat(patterns.Where(p => p is not null).Select(p => p!.Folder).Distinct(StringComparer.Ordinal)).ToArray();
        var names = roots.Zip(InputNames.For(roots)).ToDictionary(StringComparer.Ordinal);
        _inputs = [.. paths.Select((path, i) => new Input(path, names[patterns[i]?.Folder ?? path], patterns[i]))];
    }

    /// <summary>The endings of the files that are read from folders and archives, as they are told to users.</summary>
    public static string Endings => InputKind.ReadEndings;

    /// <summary>The articles, found as they are asked for. Nothing is thrown for what cannot be read: it becomes a source that says so.</summary>
    /// <param name="cancellation">Ends the reading.</param>
    public IEnumerable<ArticleSource> Read(CancellationToken cancellation = default)
    {
        var files = new FileReader(_options, cancellation);
        var matched = new UniqueNames();
        foreach (var input in _inputs)
        {
            var prefix = _inputs.Length > 1 || _options.FilesFrom is not null ? input.Name : "";
            var sources = input.Path == StandardInput ? ReadStandardInput(files, cancellation)
                : input.Pattern is { } pattern ? ReadFiles(files, pattern.Files(prefix).Where(file => matched.Add(file.Id)))
                : Directory.Exists(input.Path) ? ReadFiles(files, FolderWalk.Files(input.Path, prefix))
                : files.Read(new FileInfo(input.Path), input.Name);
            foreach (var source in sources)
            {
                yield return source;
            }
        }

        foreach (var source in _options.FilesFrom is { } list ? ReadList(files, list, cancellation) : [])
        {
            yield return source;
        }
    }

    /// <summary>Number of articles, or null when it cannot be told without reading the inputs.</summary>
    public int? Count()
    {
        var files = new FileReader(_options, CancellationToken.None);
        var count = 0;
        foreach (var (path, _, pattern) in _inputs)
        {
            var names = pattern is not null ? pattern.Files("").Select(f => f.Id)
                : path == StandardInput || !Directory.Exists(path) ? [path]
                : FolderWalk.Files(path, "").Select(f => f.Id);
            foreach (var file in names)
            {
                if (files.KindOf(file).Container != InputContainer.None)
                {
                    return null;
                }

                count++;
            }
        }

        return _options.FilesFrom is null ? count : null;
    }

    private static void Check(string path, InputPattern? pattern)
    {
        if (pattern is not null && (!Directory.Exists(pattern.Folder) || !pattern.Files("").Any()))
        {
            throw new InvalidInputException($"there is no file for {path}");
        }

        if (pattern is null && path != StandardInput && !Path.Exists(path))
        {
            throw new InvalidInputException($"there is no file or folder {path}");
        }
    }

    // Opening a pipe or a device among the files could wait for ever; they have no length.
    private static IEnumerable<ArticleSource> ReadFiles(FileReader files, IEnumerable<(string Id, FileInfo? File, string Error)> found) =>
        found.SelectMany(entry => entry.File is not { } file ? [new FailedSource(entry.Id, entry.Error)]
            : file is { Exists: true, Length: 0 } ? [new ContentSource(entry.Id, default, TextFormat.Auto)]
            : files.Read(file, entry.Id));

    private IEnumerable<ArticleSource> ReadList(FileReader files, string list, CancellationToken cancellation)
    {
        var ids = new UniqueNames();
        Func<Stream> open = list == StandardInput ? _standardInput : () => File.OpenRead(list);
        using var listed = new FallibleEnumerator<(string? Path, string Text)>(InputList.Read(open, cancellation), "list of files");
        while (listed.MoveNext())
        {
            var (path, text) = listed.Current;
            var id = EntryName.Visible(text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : text);
            var sources = path is null ? [new FailedSource(ids.Distinct(id), "the list gives a path that is not UTF-8")]
                : !ids.Add(id) ? [new FailedSource(ids.Distinct(id), $"the list names {id} twice")]
                : Directory.Exists(path) ? ReadFiles(files, FolderWalk.Files(path, id.TrimEnd('/')))
                : File.Exists(path) ? ReadFiles(files, [(id, new FileInfo(path), "")])
                : [new FailedSource(id, "there is no such file or folder")];
            foreach (var source in sources)
            {
                yield return source;
            }
        }

        if (listed.Error is { } error)
        {
            yield return new FailedSource(list, error);
        }
    }

    private IEnumerable<ArticleSource> ReadStandardInput(FileReader files, CancellationToken cancellation)
    {
        var kind = files.KindOf(StandardInput);
        if (kind.Container == InputContainer.Records)
        {
            return files.ReadRecords(_standardInput, StandardInput);
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
            ? [new ContentSource(StandardInput, content.ToArray(), files.FormatOf(kind))]
            : [new FailedSource(StandardInput, "the input is larger than 1 GB")];
    }

    private sealed record Input(string Path, string Name, InputPattern? Pattern);
}
