using System.Globalization;

namespace AidExtract.Tables;

/// <summary>One row of a table, with the checks that a cell may need.</summary>
/// <param name="table">The table it was read in.</param>
/// <param name="line">1-based.</param>
/// <param name="cells">One for each column.</param>
/// <param name="isRemoval">True for a row of an overlay that takes one away.</param>
internal sealed class TsvRow(TsvTable table, int line, string[] cells, bool isRemoval = false)
{
    /// <summary>What a row of an overlay begins with that takes away the row with its key.</summary>
    public const char RemovalMark = '!';

    public int Line => line;

    /// <summary>True for a row of an overlay that takes one away.</summary>
    public bool IsRemoval => isRemoval;

    /// <summary>The cell of a column; empty where nothing stands.</summary>
    public string this[string column] => cells[table.Column(column)];

    /// <summary>The cell of a column, which must hold something.</summary>
    public string Required(string column)
    {
        var cell = this[column];
        if (cell.Length == 0)
        {
            Report(TableError.MissingCell, $"column {column} is empty");
        }

        return cell;
    }

    /// <summary>The parts of a cell, separated by spaces.</summary>
    public string[] List(string column) => this[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public int Int(string column) => Number(column, int.Parse, 0);

    public long Long(string column) => Number(column, long.Parse, 0L);

    public double Double(string column) => Number(column, double.Parse, 0d);

    public decimal Decimal(string column) => Number(column, decimal.Parse, 0m);

    /// <summary>The cell, which must be one of some words; the first of them where it is not.</summary>
    public string OneOf(string column, string[] words)
    {
        if (words.Contains(this[column]))
        {
            return this[column];
        }

        Report(TableError.UnknownWord, $"'{this[column]}' in column {column} is none of: {string.Join(", ", words)}");
        return words[0];
    }

    /// <summary>The cell as one of the names of <typeparamref name="T"/>, written as in the tables (lower case).</summary>
    public T Word<T>(string column)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(this[column].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && !char.IsDigit(this[column][0]))
        {
            return value;
        }

        Report(TableError.UnknownWord, $"'{this[column]}' in column {column} is none of: {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
        return default;
    }

    public void Report(string code, string message) => table.Report(line, code, message);

    private T Number<T>(string column, Func<string, NumberStyles, IFormatProvider, T> parse, T instead)
    {
        try
        {
            return parse(this[column], NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            Report(TableError.BadNumber, $"'{this[column]}' in column {column} is not a number");
            return instead;
        }
    }
}
