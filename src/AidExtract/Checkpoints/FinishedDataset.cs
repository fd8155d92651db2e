using System.Text.Json;
using AidExtract.Writing;

namespace AidExtract.Checkpoints;

/// <summary>The tables that an earlier run has finished.</summary>
internal sealed class FinishedDataset
{
    private readonly string _folder;
    private readonly OutputOptions _options;

    private FinishedDataset(string folder, OutputOptions options, RunIdentity identity)
    {
        _folder = folder;
        _options = options;
        Identity = identity;
    }

    /// <summary>The run that made them.</summary>
    public RunIdentity Identity { get; }

    /// <summary>The tables in a folder; null where there are none that are whole.</summary>
    /// <param name="folder">Where they stand.</param>
    /// <param name="options">How they are written, if the identity is the one of these options.</param>
    public static FinishedDataset? Find(string folder, OutputOptions options)
    {
        try
        {
            using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, DataPackage.FileName)));
            return package.RootElement.ValueKind == JsonValueKind.Object
                && package.RootElement.TryGetProperty("generator", out var generator)
                && RunIdentity.Read(generator) is { } identity
                ? new FinishedDataset(folder, options, identity)
                : null;
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The articles, in the order of their table.</summary>
    /// <exception cref="ResumeException">The tables are not as they were written.</exception>
    public IEnumerable<StoredArticle> Read()
    {
        using var articles = Rows(Codebook.Articles).GetEnumerator();
        using var figures = Rows(Codebook.Figures).GetEnumerator();
        using var places = Rows(Codebook.Places).GetEnumerator();
        while (Next(articles))
        {
            var article = articles.Current;
            var (figureRows, placeRows) = StoredArticle.RowsOf(article);
            yield return new StoredArticle(article, Take(figures, figureRows, article[0].Text), Take(places, placeRows, article[0].Text));
        }

        if (Next(figures) || Next(places))
        {
            throw Damaged("there are more rows than articles.csv tells");
        }
    }

    private IEnumerable<FieldValue[]> Rows(Table table)
    {
        var path = Path.Combine(_folder, _options.FileName(table));
        return _options.Format switch
        {
            DatasetFormat.Jsonl => JsonlTableReader.Read(table, path),
            DatasetFormat.Parquet => ParquetTableReader.Read(table, path),
            _ => CsvTableReader.Read(table, path, _options.Excel),
        };
    }

    private FieldValue[][] Take(IEnumerator<FieldValue[]> rows, long count, string article)
    {
        var taken = new FieldValue[count][];
        for (var i = 0; i < count; i++)
        {
            taken[i] = Next(rows) && rows.Current[0].Text == article ? rows.Current : throw Damaged($"rows of {article} are missing");
        }

        return taken;
    }

    private bool Next(IEnumerator<FieldValue[]> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidDataException or JsonException or KeyNotFoundException or FileNotFoundException)
        {
            throw Damaged(e.Message);
        }
    }

    private ResumeException Damaged(string reason) =>
        new($"the tables in {_folder} are not as they were written ({reason}); without --resume a run begins anew");
}
