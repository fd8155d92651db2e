using Parquet;
using Parquet.Schema;

namespace AidExtract.Writing;

/// <summary>A column of numbers, dates or truth values.</summary>
internal sealed class ParquetValueColumn<T>(DataField declaration, Func<FieldValue, T> read) : ParquetColumn(declaration)
    where T : struct
{
    private readonly List<T> _values = [];
    private readonly List<T?> _nullable = [];

    public override void Add(FieldValue value)
    {
        if (Declaration.IsNullable)
        {
            _nullable.Add(value.IsEmpty ? null : read(value));
        }
        else
        {
            _values.Add(read(value));
        }
    }

    public override async Task WriteAsync(ParquetRowGroupWriter group)
    {
        if (Declaration.IsNullable)
        {
            await group.WriteAsync<T>(Declaration, _nullable.ToArray()).ConfigureAwait(false);
        }
        else
        {
            await group.WriteAsync<T>(Declaration, _values.ToArray()).ConfigureAwait(false);
        }

        _values.Clear();
        _nullable.Clear();
    }
}
