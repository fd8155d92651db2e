using AidExtract.Batch;
using AidExtract.Checkpoints;

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
    private readonly FieldValue[] _figure = new FieldValue[FigureColumns.Table.Fields.Length];
    private readonly FieldValue[] _place = new FieldValue[PlaceColumns.Table.Fields.Length];
    private readonly FieldValue[] _article = new FieldValue[ArticleColumns.Table.Fields.Length];
    private ITableWriter _figures = null!;
    private ITableWriter? _places;
    private ITableWriter? _articles;

    private DatasetWriter(string destination, DatasetFiles? files, OutputOptions options)
    {
        _destination = destination;
        _files = files;
        _options = options;
    }

    /// <summary>The parts that a run of many articles leaves when it is ended early; null where none are kept.</summary>
    public RunCheckpoints? Checkpoints { get; private init; }

    /// <summary>Writes into a folder, which is made if there is none.</summary>
    /// <param name="folder">Where the files are to be; those of the same name are replaced at the end.</param>
    /// <param name="tablesHash">Hash of the compiled tables that read the articles.</param>
    /// <param name="options">How the tables are written; as CSV unless told otherwise.</param>
    /// <exception cref="OutputException">The folder cannot be written to, or another run writes to it.</exception>
    public static DatasetWriter ToFolder(string folder, string tablesHash, OutputOptions? options = null) =>
        ToFolder(folder, new RunIdentity(tablesHash), options ?? new OutputOptions(), new CheckpointOptions());

    /// <summary>Writes into a folder, which is made if there is none, and keeps parts from which another run can go on.</summary>
    /// <param name="folder">Where the files are to be; those of the same name are replaced at the end.</param>
    /// <param name="identity">What a run must have in common with one that it goes on from.</param>
    /// <param name="options">How the tables are written.</param>
    /// <param name="checkpoints">How parts are kept, and whether those that are there are gone on from.</param>
    /// <exception cref="OutputException">The folder cannot be written to, or another run writes to it.</exception>
    /// <exception cref="ResumeException">What is there is not of such a run.</exception>
    public static DatasetWriter ToFolder(string folder, RunIdentity identity, OutputOptions options, CheckpointOptions checkpoints)
    {
        RunCheckpoints? run = null;
        DatasetFiles? files = null;
        try
        {
            run = RunCheckpoints.Begin(folder, identity, options, checkpoints);
            files = new DatasetFiles(folder, run.Folder);
            DataPackage.Write(files.Create(DataPackage.FileName), identity, options);
            return new DatasetWriter(folder, files, options)
            {
                Checkpoints = run,
                _figures = Begin(FigureColumns.Table, files, options),
                _places = Begin(PlaceColumns.Table, files, options),
                _articles = Begin(ArticleColumns.Table, files, options),
            };
        }
        catch (Exception e)
        {
            files?.Dispose();
            run?.Dispose();
            if (OutputException.IsOutputError(e))
            {
                throw OutputException.Of(folder, e);
            }

            throw;
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
        catch (Exception e) when (OutputException.IsOutputError(e))
        {
            throw OutputException.Of(name, e);
        }
    }

    /// <summary>Writes the rows of an article.</summary>
    /// <exception cref="OutputException">They cannot be written.</exception>
    public void Write(Article article) => Write(new ArticleResult(article));

    /// <summary>Writes the rows of an article, and keeps them in a part if they are new.</summary>
    /// <exception cref="OutputException">They cannot be written.</exception>
    public void Write(ArticleResult result)
    {
        try
        {
            if (result.Stored is { } stored)
            {
                WriteRows(stored);
            }
            else
            {
                WriteRows(result.Article!, result.Key is null ? null : Checkpoints?.Parts, result.Key ?? default);
            }

            if (_files is null)
            {
                _figures.Flush();
            }
        }
        catch (Exception e) when (OutputException.IsOutputError(e))
        {
            throw OutputException.Of(_destination, e);
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
            _files?.Publish(DataPackage.FileName);
            Checkpoints?.Complete();
        }
        catch (Exception e) when (OutputException.IsOutputError(e))
        {
            throw OutputException.Of(_destination, e);
        }
    }

    /// <summary>Removes what was not completed, but for the parts.</summary>
    public void Dispose()
    {
        _files?.Dispose();
        Checkpoints?.Dispose();
    }

    private void WriteRows(Article article, PartWriter? parts, UInt128 key)
    {
        parts?.Begin(key, article.Figures.Count, article.Places.Count);
        foreach (var figure in article.Figures)
        {
            FigureColumns.Table.Read(new FigureRow(article.Id, _options.Format == DatasetFormat.Parquet ? ParquetDecimal.Fit(figure) : figure), _figure);
            _figures.Write(_figure);
            parts?.Add(FigureColumns.Table, _figure);
        }

        if (_files is null)
        {
            return;
        }

        foreach (var place in article.Places)
        {
            PlaceColumns.Table.Read(new PlaceRow(article.Id, place), _place);
            _places!.Write(_place);
            parts?.Add(PlaceColumns.Table, _place);
        }

        ArticleColumns.Table.Read(article, _article);
        _articles!.Write(_article);
        parts?.Add(ArticleColumns.Table, _article);
        parts?.End();
    }

    private void WriteRows(StoredArticle article)
    {
        foreach (var figure in article.Figures)
        {
            _figures.Write(figure);
        }

        foreach (var place in article.Places)
        {
            _places!.Write(place);
        }

        _articles!.Write(article.Article);
    }

    private static ITableWriter Begin(Table table, DatasetFiles files, OutputOptions options) => Begin(table, files.Create(options.FileName(table)), options);

    private static ITableWriter Begin(Table table, Stream stream, OutputOptions options) => options.Format switch
    {
        DatasetFormat.Jsonl => new JsonlTableWriter(table, stream),
        DatasetFormat.Parquet => new ParquetTableWriter(table, stream),
        _ => new CsvTableWriter(table, stream, options.Excel),
    };
}
