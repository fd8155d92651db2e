namespace AidExtract.Writing;

/// <summary>How the tables are written.</summary>
public sealed record OutputOptions
{
    /// <summary>What they are written as.</summary>
    public DatasetFormat Format { get; init; }

    /// <summary>
    /// CSV as spreadsheets open it: byte-order mark, CRLF, codes that stay text, and text that would be taken for a formula kept from being one.
    /// </summary>
    public bool Excel { get; init; }

    /// <summary>The name of a table's file.</summary>
    public string FileName(Table table) => $"{table.Name}.{Words<DatasetFormat>.Of(Format)}";
}
