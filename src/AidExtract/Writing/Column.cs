namespace AidExtract.Writing;

/// <summary>One column of a table that is written. An empty field means unknown or not stated.</summary>
/// <param name="Name">As in the header row.</param>
/// <param name="Type">What its fields hold.</param>
/// <param name="Description">What it means.</param>
/// <param name="Example">A field, as written; empty where an empty field is the usual one.</param>
public abstract record Column(string Name, ColumnType Type, string Description, string Example)
{
    /// <summary>True when no field is empty.</summary>
    public bool Required { get; init; }

    /// <summary>All words that occur; empty when any text may stand there. For a list, the words that are joined.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Regular expression that a whole word matches (a field that is not empty is one word, a list several), or empty.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>True for digits that are a name and no number.</summary>
    public bool IsCode { get; init; }

    /// <summary>Least value of a number, if there is one.</summary>
    public int? Minimum { get; init; }

    /// <summary>Regular expression that a whole field matches when it is not empty, or empty.</summary>
    public string FieldPattern
    {
        get
        {
            var word = Type == ColumnType.List && Values.Count > 0 ? string.Join('|', Values) : Pattern;
            return Type == ColumnType.List && word.Length > 0 ? $"({word})(;({word}))*" : word;
        }
    }
}

/// <summary>A column, and how its fields are read from a row.</summary>
internal sealed record Column<TRow>(string Name, ColumnType Type, string Description, string Example, Func<TRow, FieldValue> Read)
    : Column(Name, Type, Description, Example);
