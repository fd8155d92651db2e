namespace AidExtract.Writing;

/// <summary>What the tables are written as.</summary>
public enum DatasetFormat
{
    /// <summary>Comma-separated values, as the codebook says.</summary>
    Csv,

    /// <summary>One JSON object per row, all columns in each; an empty field is <c>null</c>.</summary>
    Jsonl,

    /// <summary>Apache Parquet, compressed with Snappy; an empty field is null.</summary>
    Parquet,
}
