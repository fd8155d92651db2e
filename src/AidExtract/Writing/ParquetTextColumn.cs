using Parquet;
using Parquet.Schema;

namespace AidExtract.Writing;

/// <summary>A column of texts, among them codes and lists.</summary>
internal sealed class ParquetTextColumn(DataField declaration) : ParquetColumn(declaration)
{
    private readonly List<string?> _values = [];

    public override void Add(FieldValue value) => _values.Add(value.IsEmpty && Declaration.IsNullable ? null : value.Text);

    public override async Task WriteAsync(ParquetRowGroupWriter group)
    {
        await group.WriteAsync(Declaration, _values!).ConfigureAwait(false);
        _values.Clear();
    }
}
