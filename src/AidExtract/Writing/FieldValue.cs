namespace AidExtract.Writing;

/// <summary>One field of a row before it is formatted. The default value is an empty field.</summary>
internal readonly struct FieldValue
{
    /// <summary>Numbers as they are written: exact, without exponent and trailing zeros.</summary>
    public static readonly string NumberFormat = "0." + new string('#', 28);

    private readonly object? _reference;
    private readonly bool _stated;

    private FieldValue(ColumnType type, object? reference = null, long integer = 0, decimal number = 0)
    {
        Type = type;
        Integer = integer;
        Number = number;
        _reference = reference;
        _stated = true;
    }

    /// <summary>What it holds, unless it is empty.</summary>
    public ColumnType Type { get; }

    /// <summary>True for what is unknown or not stated.</summary>
    public bool IsEmpty => !_stated || _reference is string { Length: 0 } or IReadOnlyList<string> { Count: 0 };

    /// <summary>A text, or the words of a list joined.</summary>
    public string Text => _reference switch
    {
        string text => text,
        IReadOnlyList<string> words => string.Join(';', words),
        _ => "",
    };

    /// <summary>A whole number.</summary>
    public long Integer { get; }

    /// <summary>A number.</summary>
    public decimal Number { get; }

    /// <summary>A truth value.</summary>
    public bool Boolean => Integer != 0;

    /// <summary>A date.</summary>
    public DateOnly Date => DateOnly.FromDayNumber((int)Integer);

    /// <summary>True when both are the same text.</summary>
    public bool IsSameTextAs(FieldValue other) =>
        Type == ColumnType.Text && _reference is string text && other.Type == ColumnType.Text && other._reference is string before && text == before;

    public static implicit operator FieldValue(string text) => new(ColumnType.Text, text);

    public static implicit operator FieldValue(int value) => new(ColumnType.Integer, integer: value);

    public static implicit operator FieldValue(int? value) => value is { } known ? known : default(FieldValue);

    public static implicit operator FieldValue(long? value) => value is { } known ? new(ColumnType.Integer, integer: known) : default;

    public static implicit operator FieldValue(decimal? value) => value is { } known ? new(ColumnType.Number, number: known) : default;

    public static implicit operator FieldValue(bool value) => new(ColumnType.Boolean, integer: value ? 1 : 0);

    public static implicit operator FieldValue(DateOnly? date) => date is { } known ? new(ColumnType.Date, integer: known.DayNumber) : default;

    /// <summary>A list as its <see cref="Text"/>, the words joined.</summary>
    public static FieldValue JoinedList(string words) => new(ColumnType.List, words);

    /// <summary>Words to be joined.</summary>
    public static FieldValue List(IReadOnlyList<string> words) => new(ColumnType.List, words);
}
