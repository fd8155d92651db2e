namespace AidExtract.Writing;

/// <summary>One of the files that are written, and its columns in order.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Description">What a row is.</param>
public abstract record Table(string Name, string Description)
{
    /// <summary>The file's name as CSV.</summary>
    public string FileName => Name + ".csv";

    /// <summary>Its columns, in order.</summary>
    public abstract IReadOnlyList<Column> Columns { get; }
}

/// <summary>A table whose rows are read from <typeparamref name="TRow"/>.</summary>
internal sealed record Table<TRow>(string Name, string Description, Column<TRow>[] Fields) : Table(Name, Description)
{
    public override IReadOnlyList<Column> Columns => Fields;

    /// <summary>Reads the fields of a row, one for each column.</summary>
    public void Read(TRow row, Span<FieldValue> fields)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            fields[i] = Fields[i].Read(row);
        }
    }
}
