namespace AidExtract.Cli.Explaining;

/// <summary>Writes labels with text beside them, in 100 columns.</summary>
/// <param name="output">Receives it.</param>
/// <param name="isStyled">Whether a terminal shows it, that may set off what matters most.</param>
internal sealed class LabelledText(TextWriter output, bool isStyled)
{
    private const int Columns = 100;
    private const int Indent = 2;
    private const int LabelWidth = 14;
    private const string Bold = "\u001b[1m";
    private const string Plain = "\u001b[0m";

    /// <summary>A line on its own, from the first column on.</summary>
    public void Heading(string text) => Write("", text, 0, isBold: true);

    public void Blank() => output.WriteLine();

    /// <summary>A text beside its label; without one, below the text before.</summary>
    public void Entry(string label, string text, bool isBold = false) => Write(new string(' ', Indent) + CellText.Pad(label, LabelWidth), text, 0, isBold);

    /// <summary>Rows of a table beside a label; the last column takes what room is left.</summary>
    /// <param name="label">Stands beside the first row.</param>
    /// <param name="rows">Cells of each row, of all the same number, and whether it is set off.</param>
    /// <param name="widest">Widest that a column gets, other than the last; text beyond shifts the rest of its row.</param>
    public void Table(string label, IReadOnlyList<(string[] Cells, bool IsBold)> rows, int widest)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var widths = Enumerable.Range(0, rows[0].Cells.Length - 1).Select(column => Math.Min(widest, rows.Max(row => CellText.Width(row.Cells[column])))).ToArray();
        foreach (var (cells, isBold) in rows)
        {
            var left = string.Concat(cells.Take(widths.Length).Select((cell, column) => CellText.Pad(cell, widths[column]) + "  "));
            Write(new string(' ', Indent) + CellText.Pad(label, LabelWidth) + left, cells[^1], widths.Sum() + (2 * widths.Length), isBold);
            label = "";
        }
    }

    private void Write(string left, string text, int further, bool isBold)
    {
        var hanging = left.Length == 0 ? 0 : Indent + LabelWidth + further;
        var first = true;
        var isLong = CellText.Width(left) > hanging;
        if (isLong)
        {
            WriteLine(left.TrimEnd(), isBold);
        }

        foreach (var line in CellText.Wrap(text, Columns - hanging))
        {
            WriteLine(((first && !isLong ? left : new string(' ', hanging)) + line).TrimEnd(), isBold);
            first = false;
        }
    }

    private void WriteLine(string line, bool isBold) => output.WriteLine(isBold && isStyled ? Bold + line + Plain : line);
}
