using System.Globalization;
using AidExtract.Writing;
using CsvHelper;

namespace AidExtract.Checkpoints;

/// <summary>Reads the rows that <see cref="CsvTableWriter"/> wrote.</summary>
internal static class CsvTableReader
{
    private static readonly CsvReaderOptions Options = new() { Separator = ',' };

    /// <summary>The rows, fields in the order of the columns.</summary>
    /// <exception cref="FormatException">A field is not of its column's type.</exception>
    /// <exception cref="InvalidDataException">The columns are others.</exception>
    public static IEnumerable<FieldValue[]> Read(Table table, string path, bool excel)
    {
        using var csv = CsvReader.FromFile(path, Options);
        csv.ReadHeader();
        if (!csv.Headers.ToArray().SequenceEqual(table.Columns.Select(c => c.Name)))
        {
            throw new InvalidDataException($"{Path.GetFileName(path)} has other columns");
        }

        while (csv.Read())
        {
            yield return csv.FieldCount == table.Columns.Count
                ? [.. table.Columns.Select((column, i) => Field(column, csv.GetString(i), excel))]
                : throw new InvalidDataException($"a row of {Path.GetFileName(path)} has {csv.FieldCount} fields");
        }
    }

    private static FieldValue Field(Column column, string text, bool excel)
    {
        if (column.Type == ColumnType.List)
        {
            return FieldValue.JoinedList(excel && text.Length > 0 ? SpreadsheetText.Read(text) : text);
        }

        return text.Length == 0 ? default : column.Type switch
        {
            ColumnType.Integer => (long?)long.Parse(text, CultureInfo.InvariantCulture),
            ColumnType.Number => (decimal?)decimal.Parse(text, CultureInfo.InvariantCulture),
            ColumnType.Boolean => bool.Parse(text),
            ColumnType.Date => (DateOnly?)DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture),
            _ => excel ? SpreadsheetText.Read(text) : text,
        };
    }
}
