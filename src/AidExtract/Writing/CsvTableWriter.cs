using System.Text;
using CsvHelper;

namespace AidExtract.Writing;

/// <summary>
/// Writes the rows of one table as CSV: UTF-8 without byte-order mark, LF, RFC 4180 quoting; or as spreadsheets open it, with byte-order mark
/// and CRLF.
/// </summary>
internal sealed class CsvTableWriter : ITableWriter
{
    private static readonly char[] NumberFormat = FieldValue.NumberFormat.ToCharArray();

    private readonly IReadOnlyList<Column> _columns;
    private readonly CsvWriter _csv;
    private readonly bool _excel;

    /// <summary>Begins with the header row. The stream is left open.</summary>
    public CsvTableWriter(Table table, Stream stream, bool excel = false)
    {
        _columns = table.Columns;
        _excel = excel;
        if (excel)
        {
            stream.Write(Encoding.UTF8.Preamble);
        }

        _csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = excel ? "\r\n" : "\n" }, leaveOpen: true);
        _csv.WriteHeader([.. table.Columns.Select(c => c.Name)]);
    }

    public void Write(ReadOnlySpan<FieldValue> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            Write(_columns[i], row[i]);
        }

        _csv.EndRecord();
    }

    public void Flush() => _csv.Flush();

    public void Complete() => _csv.Flush();

    private void Write(Column column, FieldValue value)
    {
        if (value.IsEmpty)
        {
            _csv.WriteField("");
            return;
        }

        switch (value.Type)
        {
            case ColumnType.Integer:
                _csv.WriteField(value.Integer, default);
                break;
            case ColumnType.Number:
                _csv.WriteField(value.Number, NumberFormat);
                break;
            case ColumnType.Boolean:
                _csv.WriteField(value.Boolean ? "true" : "false");
                break;
            case ColumnType.Date:
                _csv.WriteField(value.Date, "O");
                break;
            default:
                _csv.WriteField(_excel ? SpreadsheetText.Of(value.Text, column.IsCode) : value.Text);
                break;
        }
    }
}
