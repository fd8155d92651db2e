namespace AidExtract.Writing;

/// <summary>
/// Writes what was read from articles: figures.csv, places.csv, articles.csv and datapackage.json into a folder, or figures.csv
/// alone to a stream. The files of a folder appear when <see cref="Complete"/> is called, or not at all.
/// </summary>
public sealed class DatasetWriter : IDisposable
{
    private readonly string _destination;
    private readonly DatasetFiles? _files;
    private CsvTableWriter<FigureRow> _figures = null!;
    private CsvTableWriter<PlaceRow>? _places;
    private CsvTableWriter<Article>? _articles;

    private DatasetWriter(string destination, DatasetFiles? files)
    {
        _destination = destination;
        _files = files;
    }

    /// <summary>Writes into a folder, which is made if there is none.</summary>
    /// <param name="folder">Where the files are to be; those of the same name are replaced at the end.</param>
    /// <param name="tablesHash">Hash of the compiled tables that read the articles.</param>
    /// <exception cref="OutputException">The folder cannot be written to, or another run writes to it.</exception>
    public static DatasetWriter ToFolder(string folder, string tablesHash)
    {
        DatasetFiles? files = null;
        try
        {
            files = new DatasetFiles(folder);
            DataPackage.Write(files.Create(DataPackage.FileName), tablesHash);
            return new DatasetWriter(folder, files)
            {
                _figures = new(FigureColumns.Table, files.Create(Codebook.Figures.FileName)),
                _places = new(PlaceColumns.Table, files.Create(Codebook.Places.FileName)),
                _articles = new(ArticleColumns.Table, files.Create(Codebook.Articles.FileName)),
            };
        }
        catch (Exception e) when (IsOutputError(e))
        {
            files?.Dispose();
            throw Error(folder, e);
        }
    }

    /// <summary>Writes figures.csv to a stream, which is left open; each article is flushed.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="OutputException">The stream cannot be written.</exception>
    public static DatasetWriter ToStream(Stream stream, string name)
    {
        try
        {
            return new DatasetWriter(name, null) { _figures = new(FigureColumns.Table, stream) };
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
                _figures.Write(new FigureRow(article.Id, figure));
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
            _figures.Flush();
            _places?.Flush();
            _articles?.Flush();
            _files?.Publish();
        }
        catch (Exception e) when (IsOutputError(e))
        {
            throw Error(_destination, e);
        }
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose() => _files?.Dispose();

    private static bool IsOutputError(Exception e) => e is IOException or UnauthorizedAccessException;

    private static OutputException Error(string destination, Exception e) => new($"{destination} cannot be written: {e.Message}", e);
}
