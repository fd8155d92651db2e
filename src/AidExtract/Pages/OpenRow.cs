namespace AidExtract.Pages;

/// <summary>
/// A row of a table while it is read. Its cells go on one line if they are data: two or more that hold something, each short. Tables that
/// set out a page have a row with longer cells, or with other tables in them, whose lines stay lines.
/// </summary>
internal sealed class OpenRow(int firstPiece)
{
    private const int LongestCell = 100;
    private const int MostLinesOfCell = 4;

    private int _filledCells;
    private int _length;
    private int _lines;
    private bool _isBroken = true;

    /// <summary>Its first piece.</summary>
    public int FirstPiece => firstPiece;

    /// <summary>True when its cells are more than data.</summary>
    public bool IsPageLayout { get; set; }

    /// <summary>True when its cells are data.</summary>
    public bool IsData => !IsPageLayout && _filledCells > 1;

    /// <summary>Begins a cell.</summary>
    public void BeginCell() => (_length, _lines, _isBroken) = (0, 0, true);

    /// <summary>Ends a line of a cell.</summary>
    public void Break() => _isBroken = true;

    /// <summary>Adds text to a cell.</summary>
    /// <param name="length">Code units of it that are no blanks.</param>
    public void Add(int length)
    {
        if (length == 0)
        {
            return;
        }

        _filledCells += _length == 0 ? 1 : 0;
        _length += length;
        _lines += _isBroken ? 1 : 0;
        _isBroken = false;
        IsPageLayout |= _length > LongestCell || _lines > MostLinesOfCell;
    }
}
