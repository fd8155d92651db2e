using CsvHelper;

namespace AidExtract.Writing;

/// <summary>
/// Writes the rows of one table as CSV: UTF-8 without byte-order mark, LF, RFC 4180 quoting. Rows that are not flushed are not
/// written: a table that is given up writes no more.
/// </summary>
internal sealed class CsvTableWriter<TRow>
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    private readonly Column<TRow>[] _columns;
    private readonly CsvWriter _csv;

    /// <summary>Begins with the header row. The stream is left open.</summary>
    public CsvTableWriter(Table<TRow> table, Stream stream)
    {
        _columns = table.Fields;
        _csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        _csv.WriteHeader([.. table.Columns.Select(c => c.Name)]);
    }

    public void Write(TRow row)
    {
        foreach (var column in _columns)
        {
            column.Read(row).WriteTo(_csv);
        }

        _csv.EndRecord();
    }

    public void Flush() => _csv.Flush();
}
