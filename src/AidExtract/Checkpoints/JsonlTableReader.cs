using System.Text.Json;
using AidExtract.Batch;
using AidExtract.Writing;

namespace AidExtract.Checkpoints;

/// <summary>Reads the rows that <see cref="JsonlTableWriter"/> wrote.</summary>
internal static class JsonlTableReader
{
    /// <summary>The rows, fields in the order of the columns.</summary>
    /// <exception cref="JsonException">A line is no JSON.</exception>
    /// <exception cref="KeyNotFoundException">A row lacks a column.</exception>
    /// <exception cref="FormatException">A field is not of its column's type.</exception>
    public static IEnumerable<FieldValue[]> Read(Table table, string path)
    {
        foreach (var (_, line) in LineReader.Read(() => File.OpenRead(path), Array.MaxLength, CancellationToken.None))
        {
            using var row = JsonDocument.Parse(line);
            yield return [.. table.Columns.Select(column => Field(column, row.RootElement.GetProperty(column.Name)))];
        }
    }

    private static FieldValue Field(Column column, JsonElement value)
    {
        if (column.Type == ColumnType.List)
        {
            return FieldValue.JoinedList(value.GetString() ?? "");
        }

        return value.ValueKind == JsonValueKind.Null ? default : column.Type switch
        {
            ColumnType.Integer => (long?)value.GetInt64(),
            ColumnType.Number => (decimal?)value.GetDecimal(),
            ColumnType.Boolean => value.GetBoolean(),
            ColumnType.Date => (DateOnly?)DateOnly.FromDateTime(value.GetDateTime()),
            _ => value.GetString()!,
        };
    }
}
