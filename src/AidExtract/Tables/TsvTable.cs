namespace AidExtract.Tables;

/// <summary>
/// A table of <c>Data/**</c>: tab-separated, UTF-8, LF; lines that begin with <c># </c> or are empty are passed over; the first other line
/// names the columns.
/// </summary>
internal sealed class TsvTable
{
    private readonly Dictionary<string, int> _columns;
    private readonly List<TableError> _errors;

    private TsvTable(string file, Dictionary<string, int> columns, List<TsvRow> rows, List<TableError> errors)
    {
        (File, _columns, Rows, _errors) = (file, columns, rows, errors);
        foreach (var row in rows)
        {
            row.Table = this;
        }
    }

    public string File { get; }

    public IReadOnlyList<TsvRow> Rows { get; }

    /// <summary>Reads a table; what is wrong with it goes to <paramref name="errors"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns it must have, in this order.</param>
    /// <param name="errors">Receives one entry per bad line.</param>
    public static TsvTable Read(string path, string[] columns, List<TableError> errors)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            names[columns[i]] = i;
        }

        var rows = new List<TsvRow>();
        if (!System.IO.File.Exists(path))
        {
            errors.Add(new TableError(path, 1, TableError.MissingFile, "the table is missing"));
            return new TsvTable(path, names, rows, errors);
        }

        var number = 0;
        var header = false;
        foreach (var line in System.IO.File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            var cells = line.Split('\t');
            if (!header)
            {
                header = true;
                if (!cells.SequenceEqual(columns))
                {
                    errors.Add(new TableError(path, number, TableError.UnknownColumn, $"the columns must be: {string.Join(", ", columns)}"));
                    return new TsvTable(path, names, rows, errors);
                }
            }
            else if (cells.Length != columns.Length)
            {
                errors.Add(new TableError(path, number, TableError.BadLayout, $"{cells.Length} cells where {columns.Length} are due"));
            }
            else
            {
                rows.Add(new TsvRow(number, cells));
            }
        }

        return new TsvTable(path, names, rows, errors);
    }

    internal int Column(string name) => _columns[name];

    internal void Report(int line, string code, string message) => _errors.Add(new TableError(File, line, code, message));
}
