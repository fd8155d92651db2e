namespace AidExtract.Writing;

/// <summary>
/// Writes what was read from articles: the tables of figures, places and articles, and datapackage.json, into a folder, or the figures
/// alone to a stream. The files of a folder appear when <see cref="Complete"/> is called, or not at all.
/// </summary>
public sealed class DatasetWriter : IDisposable
{
    private readonly string _destination;
    private readonly DatasetFiles? _files;
    private readonly OutputOptions _options;
    private ITableWriter<FigureRow> _figures = null!;
    private ITableWriter<PlaceRow>? _places;
    private ITableWriter<Article>? _articles;

    private DatasetWriter(string destination, DatasetFiles? files, OutputOptions options)
    {
        _destination = destination;
        _files = files;
        _options = options;
    }

    /// <summary>Writes into a folder, which is made if there is none.</summary>
    /// <param name="folder">Where the files are to be; those of the same name are replaced at the end.</param>
    /// <param name="tablesHash">Hash of the compiled tables that read the articles.</param>
    /// <param name="options">How the tables are written; as CSV unless told otherwise.</param>
    /// <exception cref="OutputException">The folder cannot be written to, or another run writes to it.</exception>
    public static DatasetWriter ToFolder(string folder, string tablesHash, OutputOptions? options = null)
    {
        options ??= new OutputOptions();
        DatasetFiles? files = null;
        try
        {
            files = new DatasetFiles(folder);
            DataPackage.Write(files.Create(DataPackage.FileName), tablesHash, options);
            return new DatasetWriter(folder, files, options)
            {
                _figures = Begin(FigureColumns.Table, files, options),
                _places = Begin(PlaceColumns.Table, files, options),
                _articles = Begin(ArticleColumns.Table, files, options),
            };
        }
        catch (Exception e) when (IsOutputError(e))
        {
            files?.Dispose();
            throw Error(folder, e);
        }
    }

    /// <summary>Writes the figures to a stream, which is left open; each article is flushed.</summary>
    /// <param name="stream">Where to; for Parquet one that tells its position.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="options">How the figures are written; as CSV unless told otherwise.</param>
    /// <exception cref="OutputException">The stream cannot be written.</exception>
    public static DatasetWriter ToStream(Stream stream, string name, OutputOptions? options = null)
    {
        options ??= new OutputOptions();
        try
        {
            return new DatasetWriter(name, null, options) { _figures = Begin(FigureColumns.Table, stream, options) };
        }
        catch (Exception e) when (IsOutputError(e))
        {
            throw Error(name, e);
        }
    }

    /// <summary>Writes the rows of an article.</summary>
    /// <exception cref="OutputException">They cannot be written.</exception>
    public void Write(Article article)
    {
        try
        {
            foreach (var figure in article.Figures)
            {
                _figures.Write(new FigureRow(article.Id, _options.Format == DatasetFormat.Parquet ? ParquetDecimal.Fit(figure) : figure));
            }

            if (_files is null)
            {
                _figures.Flush();
                return;
            }

            foreach (var place in article.Places)
            {
                _places!.Write(new PlaceRow(article.Id, place));
            }

            _articles!.Write(article);
        }
        catch (Exception e) when (IsOutputError(e))
        {
            throw Error(_destination, e);
        }
    }

    /// <summary>Ends the output: the files of a folder get their names.</summary>
    /// <exception cref="OutputException">They cannot be written.</exception>
    public void Complete()
    {
        try
        {
            _figures.Complete();
            _places?.Complete();
            _articles?.Complete();
            _files?.Publish();
        }
        catch (Exception e) when (IsOutputError(e))
        {
            throw Error(_destination, e);
        }
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose() => _files?.Dispose();

    private static ITableWriter<TRow> Begin<TRow>(Table<TRow> table, DatasetFiles files, OutputOptions options) =>
        Begin(table, files.Create(options.FileName(table)), options);

    private static ITableWriter<TRow> Begin<TRow>(Table<TRow> table, Stream stream, OutputOptions options) => options.Format switch
    {
        DatasetFormat.Jsonl => new JsonlTableWriter<TRow>(table, stream),
        DatasetFormat.Parquet => new ParquetTableWriter<TRow>(table, stream),
        _ => new CsvTableWriter<TRow>(table, stream, options.Excel),
    };

    private static bool IsOutputError(Exception e) => e is IOException or UnauthorizedAccessException;

    private static OutputException Error(string destination, Exception e) => new($"{destination} cannot be written: {e.Message}", e);
}
