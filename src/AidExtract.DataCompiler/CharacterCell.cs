using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>The cell <c>character</c> of a table with one row per character.</summary>
internal static class CharacterCell
{
    /// <summary>The character of the row, which must be one UTF-16 code unit that has no number yet.</summary>
    public static char Read(TsvRow row, ushort[] numbers)
    {
        var cell = row.Required("character");
        if (cell.Length != 1)
        {
            row.Report(TableError.BadLayout, $"'{cell}' is not one character");
            return '\0';
        }

        if (numbers[cell[0]] != 0)
        {
            row.Report(TableError.Duplicate, $"{cell} stands in two rows");
        }

        return cell[0];
    }
}
