using CsvHelper;

namespace AidExtract.Writing;

/// <summary>One field of a row before it is formatted. The default value is an empty field.</summary>
internal readonly struct FieldValue
{
    private static readonly char[] ScaleFreeFormat = ("0." + new string('#', 28)).ToCharArray();

    private readonly ColumnType _type;
    private readonly object? _reference;
    private readonly long _integer;
    private readonly decimal _number;
    private readonly bool _stated;

    private FieldValue(ColumnType type, object? reference = null, long integer = 0, decimal number = 0)
    {
        _type = type;
        _reference = reference;
        _integer = integer;
        _number = number;
        _stated = true;
    }

    public static implicit operator FieldValue(string text) => new(ColumnType.Text, text);

    public static implicit operator FieldValue(int value) => new(ColumnType.Integer, integer: value);

    public static implicit operator FieldValue(int? value) => value is { } known ? known : default(FieldValue);

    public static implicit operator FieldValue(long? value) => value is { } known ? new(ColumnType.Integer, integer: known) : default;

    public static implicit operator FieldValue(decimal? value) => value is { } known ? new(ColumnType.Number, number: known) : default;

    public static implicit operator FieldValue(bool value) => new(ColumnType.Boolean, integer: value ? 1 : 0);

    public static implicit operator FieldValue(DateOnly? date) => date is { } known ? new(ColumnType.Date, integer: known.DayNumber) : default;

    /// <summary>Words to be joined.</summary>
    public static FieldValue List(IReadOnlyList<string> words) => new(ColumnType.List, words);

    /// <summary>Writes the field as it stands in a CSV file.</summary>
    public void WriteTo(CsvWriter csv)
    {
        if (!_stated)
        {
            csv.WriteField("");
            return;
        }

        switch (_type)
        {
            case ColumnType.Text:
                csv.WriteField((string)_reference!);
                break;
            case ColumnType.Integer:
                csv.WriteField(_integer, default);
                break;
            case ColumnType.Number:
                csv.WriteField(_number, ScaleFreeFormat);
                break;
            case ColumnType.Boolean:
                csv.WriteField(_integer != 0 ? "true" : "false");
                break;
            case ColumnType.Date:
                csv.WriteField(DateOnly.FromDayNumber((int)_integer), "O");
                break;
            case ColumnType.List:
                csv.WriteField(string.Join(';', (IReadOnlyList<string>)_reference!));
                break;
        }
    }
}
