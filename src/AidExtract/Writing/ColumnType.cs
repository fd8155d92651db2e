namespace AidExtract.Writing;

/// <summary>What the fields of a column hold.</summary>
public enum ColumnType
{
    /// <summary>Text; codes and hashes too.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>An exact decimal: <c>.</c> as the decimal point, no separators, no exponent, no trailing zeros.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An ISO 8601 date, YYYY-MM-DD.</summary>
    Date,

    /// <summary>Words joined by <c>;</c>.</summary>
    List,
}
