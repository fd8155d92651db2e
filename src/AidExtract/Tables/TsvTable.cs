namespace AidExtract.Tables;

/// <summary>
/// A table of <c>Data/**</c>: tab-separated, UTF-8, LF; lines that begin with <c># </c> or are empty are passed over; the first other line
/// names the columns.
/// </summary>
internal sealed class TsvTable
{
    private readonly Dictionary<string, int> _columns;
    private readonly List<TableError> _errors;

    private TsvTable(string file, Dictionary<string, int> columns, List<TsvRow> rows, List<TableError> errors) =>
        (File, _columns, Rows, _errors) = (file, columns, rows, errors);

    public string File { get; }

    public IReadOnlyList<TsvRow> Rows { get; }

    /// <summary>Reads a table; what is wrong with it goes to <paramref name="errors"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns it must have, in this order.</param>
    /// <param name="errors">Receives one entry per bad line.</param>
    public static TsvTable Read(string path, string[] columns, List<TableError> errors)
    {
        if (System.IO.File.Exists(path))
        {
            return Parse(path, System.IO.File.ReadLines(path), columns, errors);
        }

        errors.Add(new TableError(path, 1, TableError.MissingFile, "the table is missing"));
        return Parse(path, [], columns, errors);
    }

    /// <summary>Takes lines as a table; what is wrong with it goes to <paramref name="errors"/>.</summary>
    /// <param name="file">What it is called in errors.</param>
    /// <param name="lines">From its first line.</param>
    /// <param name="columns">The columns it must have, in this order.</param>
    /// <param name="errors">Receives one entry per bad line.</param>
    /// <param name="removals">True where a row may begin with <see cref="TsvRow.RemovalMark"/>; cells may then be missing at its end.</param>
    public static TsvTable Parse(string file, IEnumerable<string> lines, string[] columns, List<TableError> errors, bool removals = false)
    {
        var rows = new List<TsvRow>();
        var table = new TsvTable(file, columns.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal), rows, errors);
        var number = 0;
        var header = false;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            var cells = line.Split('\t');
            var removal = removals && header && line[0] == TsvRow.RemovalMark;
            if (removal)
            {
                cells = [cells[0][1..], .. cells[1..], .. Enumerable.Repeat("", Math.Max(0, columns.Length - cells.Length))];
            }

            if (!header)
            {
                header = true;
                if (!cells.SequenceEqual(columns))
                {
                    table.Report(number, TableError.UnknownColumn, $"the columns must be: {string.Join(", ", columns)}");
                    return table;
                }
            }
            else if (cells.Length != columns.Length)
            {
                table.Report(number, TableError.BadLayout, $"{cells.Length} cells where {columns.Length} are due");
            }
            else
            {
                rows.Add(new TsvRow(table, number, cells, removal));
            }
        }

        return table;
    }

    /// <summary>
    /// This table with the rows of another laid over it: a row replaces the one with the same key, is added at the end where there is none, or
    /// takes it away. Every row goes on to tell errors by its own file and line.
    /// </summary>
    /// <param name="overlay">A table of the same columns.</param>
    /// <param name="key">Columns that together tell a row from all others. Rows whose first one is empty are always added.</param>
    public TsvTable With(TsvTable overlay, string[] key)
    {
        var rows = new List<TsvRow?>(Rows);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (place, row) in Rows.Index())
        {
            places.TryAdd(Key(row), place);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in overlay.Rows)
        {
            var name = Key(row);
            if (row[key[0]].Length == 0)
            {
                rows.Add(row);
            }
            else if (!seen.Add(name))
            {
                row.Report(TableError.Duplicate, $"'{Words(row)}' stands here twice");
            }
            else if (places.TryGetValue(name, out var place))
            {
                rows[place] = row.IsRemoval ? null : row;
            }
            else if (row.IsRemoval)
            {
                row.Report(TableError.NothingToRemove, $"there is no row '{Words(row)}' to take away");
            }
            else
            {
                rows.Add(row);
            }
        }

        return new TsvTable(File, _columns, [.. rows.OfType<TsvRow>()], _errors);

        string Key(TsvRow row) => string.Join('\t', key.Select(column => row[column]));

        string Words(TsvRow row) => Key(row).Replace('\t', ' ').TrimEnd();
    }

    internal int Column(string name) => _columns[name];

    internal void Report(int line, string code, string message) => _errors.Add(new TableError(File, line, code, message));
}
