using AidExtract.Writing;
using CsvHelper;

namespace AidExtract.Cli.Checking;

/// <summary>The rows of a table that was written, by article. Fields are in the order of the codebook; columns the file lacks are empty.</summary>
internal sealed class TableRows
{
    private static readonly CsvReaderOptions Options = new() { Separator = ',' };

    private readonly Dictionary<string, List<string[]>> _byArticle = new(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    public TableRows(Table table, string folder)
    {
        using var csv = CsvReader.FromFile(Path.Combine(folder, table.FileName), Options);
        var names = table.Columns.Select(c => c.Name).ToArray();
        csv.ReadHeader();
        var fields = names.Select(name => csv.TryGetFieldIndex(name, out var index) ? index : -1).ToArray();
        Missing = [.. names.Where((_, i) => fields[i] < 0)];
        Unknown = [.. csv.Headers.ToArray().Except(names)];
        while (csv.Read())
        {
            string[] row = [.. fields.Select(index => index < 0 ? "" : csv.GetString(index))];
            if (!_byArticle.TryGetValue(row[0], out var rows))
            {
                _byArticle.Add(row[0], rows = []);
            }

            rows.Add(row);
        }
    }

    /// <summary>Columns of the codebook that the file lacks.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Columns of the file that the codebook lacks.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Its articles, in order.</summary>
    public IEnumerable<string> Articles => _byArticle.Keys;

    /// <summary>The rows of an article, in order.</summary>
    public IReadOnlyList<string[]> Of(string article) => _byArticle.GetValueOrDefault(article) ?? [];
}
