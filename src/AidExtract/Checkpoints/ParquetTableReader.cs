using AidExtract.Writing;
using Parquet;
using Parquet.Schema;

namespace AidExtract.Checkpoints;

/// <summary>Reads the rows that <see cref="ParquetTableWriter"/> wrote, a row group at a time.</summary>
internal static class ParquetTableReader
{
    private static readonly ParquetOptions Options = new() { UseDateOnlyTypeForDates = true };

    /// <summary>The rows, fields in the order of the columns.</summary>
    /// <exception cref="InvalidDataException">The columns are others, or the file is damaged.</exception>
    public static IEnumerable<FieldValue[]> Read(Table table, string path)
    {
        using var file = File.OpenRead(path);
        var reader = Wait(() => ParquetReader.CreateAsync(file, Options, leaveStreamOpen: true), path);
        if (!reader.Schema.DataFields.Select(f => f.Name).SequenceEqual(table.Columns.Select(c => c.Name)))
        {
            throw new InvalidDataException($"{Path.GetFileName(path)} has other columns");
        }

        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            foreach (var row in Wait(() => ReadGroupAsync(table, reader, i), path))
            {
                yield return row;
            }
        }
    }

    private static async Task<FieldValue[][]> ReadGroupAsync(Table table, ParquetReader reader, int number)
    {
        using var group = reader.OpenRowGroupReader(number);
        var rows = new FieldValue[group.RowCount][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new FieldValue[table.Columns.Count];
        }

        for (var i = 0; i < table.Columns.Count; i++)
        {
            var field = reader.Schema.DataFields[i];
            switch (table.Columns[i].Type)
            {
                case ColumnType.Integer:
                    Fill(await ValuesAsync<long>(group, field, rows.Length).ConfigureAwait(false), v => v, i);
                    break;
                case ColumnType.Number:
                    Fill(await ValuesAsync<decimal>(group, field, rows.Length).ConfigureAwait(false), v => v, i);
                    break;
                case ColumnType.Boolean:
                    Fill(await ValuesAsync<bool>(group, field, rows.Length).ConfigureAwait(false), v => v is { } known ? known : default(FieldValue), i);
                    break;
                case ColumnType.Date:
                    Fill(await ValuesAsync<DateOnly>(group, field, rows.Length).ConfigureAwait(false), v => v, i);
                    break;
                default:
                    var texts = new string?[rows.Length];
                    await group.ReadAsync(field, texts!).ConfigureAwait(false);
                    var isList = table.Columns[i].Type == ColumnType.List;
                    Fill(texts, v => isList ? FieldValue.JoinedList(v ?? "") : v ?? "", i);
                    break;
            }
        }

        return rows;

        void Fill<T>(T[] values, Func<T, FieldValue> field, int column)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                rows[row][column] = field(values[row]);
            }
        }
    }

    private static async Task<T?[]> ValuesAsync<T>(ParquetRowGroupReader group, DataField field, int count)
        where T : struct
    {
        var values = new T?[count];
        if (field.IsNullable)
        {
            await group.ReadAsync<T>(field, values).ConfigureAwait(false);
        }
        else
        {
            var stated = new T[count];
            await group.ReadAsync<T>(field, stated).ConfigureAwait(false);
            Array.ConvertAll(stated, v => (T?)v).CopyTo(values, 0);
        }

        return values;
    }

    // The library has no other way than asynchronous ones; away from the caller's thread none of them can wait for it.
    private static T Wait<T>(Func<Task<T>> work, string path)
    {
        try
        {
            return Task.Run(work).GetAwaiter().GetResult();
        }
        catch (ParquetException e)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)}: {e.Message}", e);
        }
    }
}
