namespace AidExtract.Writing;

/// <summary>Writes the rows of one table to a stream. A table that is given up writes no more.</summary>
internal interface ITableWriter
{
    /// <summary>Writes a row: a field for each column of the table, in order.</summary>
    void Write(ReadOnlySpan<FieldValue> row);

    /// <summary>Hands on the rows written so far, where the format lets them be read before the table ends.</summary>
    void Flush();

    /// <summary>Ends the table. The stream is left open.</summary>
    void Complete();
}
