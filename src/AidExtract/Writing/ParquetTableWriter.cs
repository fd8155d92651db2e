using Parquet;
using Parquet.Schema;

namespace AidExtract.Writing;

/// <summary>Writes the rows of one table as Parquet, in row groups that keep memory bounded.</summary>
internal sealed class ParquetTableWriter : ITableWriter
{
    private const int MostRows = 50_000;
    private const long MostCharacters = 8_000_000;

    private readonly ParquetColumn[] _fields;
    private readonly ParquetWriter _writer;
    private int _rows;
    private long _characters;

    /// <summary>Begins without a row. The stream is left open; it must tell its position.</summary>
    public ParquetTableWriter(Table table, Stream stream)
    {
        _fields = [.. table.Columns.Select(ParquetColumn.Of)];
        _writer = Wait(() => ParquetWriter.CreateAsync(new ParquetSchema(_fields.Select(f => f.Declaration)), stream));
    }

    public void Write(ReadOnlySpan<FieldValue> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var value = row[i];
            _fields[i].Add(value);
            _characters += value.Type is ColumnType.Text ? value.Text.Length : 1;
        }

        _rows++;
        if (_rows >= MostRows || _characters >= MostCharacters)
        {
            WriteGroup();
        }
    }

    /// <summary>Does nothing: the file can be read only when it is complete.</summary>
    public void Flush()
    {
    }

    public void Complete()
    {
        if (_rows > 0)
        {
            WriteGroup();
        }

        Wait(async () =>
        {
            await _writer.DisposeAsync().ConfigureAwait(false);
            return true;
        });
    }

    private void WriteGroup()
    {
        Wait(async () =>
        {
            using var group = _writer.CreateRowGroup();
            foreach (var field in _fields)
            {
                await field.WriteAsync(group).ConfigureAwait(false);
            }

            return true;
        });
        (_rows, _characters) = (0, 0);
    }

    // The library has no other way than asynchronous ones; away from the caller's thread none of them can wait for it.
    private static T Wait<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();
}
