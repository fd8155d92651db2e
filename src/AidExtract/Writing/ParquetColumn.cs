using Parquet;
using Parquet.Schema;

namespace AidExtract.Writing;

/// <summary>The fields of one column that wait for the end of their row group.</summary>
internal abstract class ParquetColumn(DataField declaration)
{
    /// <summary>How the column is declared in the file.</summary>
    public DataField Declaration => declaration;

    /// <summary>Keeps a field.</summary>
    public abstract void Add(FieldValue value);

    /// <summary>Writes the fields kept, and forgets them.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    /// <summary>Makes what keeps a column of the codebook.</summary>
    public static ParquetColumn Of(Column column)
    {
        var nullable = !column.Required;
        return column.Type switch
        {
            ColumnType.Integer => new ParquetValueColumn<long>(new DataField<long>(column.Name, nullable), v => v.Integer),
            ColumnType.Number => new ParquetValueColumn<decimal>(
                new DecimalDataField(column.Name, ParquetDecimal.Precision, ParquetDecimal.Scale, isNullable: nullable),
                v => v.Number),
            ColumnType.Boolean => new ParquetValueColumn<bool>(new DataField<bool>(column.Name, nullable), v => v.Boolean),
            ColumnType.Date => new ParquetValueColumn<DateOnly>(new DataField<DateOnly>(column.Name, nullable), v => v.Date),
            _ => new ParquetTextColumn(new DataField<string>(column.Name, nullable)),
        };
    }
}
