using System.Text;

namespace AidExtract.Cleaning;

/// <summary>
/// Reads on from a byte that lost its partner: each character gives its first byte to the one before and its second
/// to the one behind, until an ASCII byte or a further insertion closes the row.
/// </summary>
internal sealed class ShiftedRun(string text, int position, int pending, int longest)
{
    /// <summary>Stands for a character of which only one byte is left.</summary>
    public const char Lost = '□';

    private readonly StringBuilder _restored = new();
    private readonly int _limit = Math.Min(text.Length, position + longest);
    private int _pending = pending;

    /// <summary>How far the text has been read.</summary>
    public int Position { get; private set; } = position;

    /// <summary>The characters as they were.</summary>
    public string Restored => _restored.ToString();

    /// <summary>True when a character could not be restored.</summary>
    public bool IsLost { get; private set; }

    /// <summary>True when what is restored begins with a full stop and a quotation mark.</summary>
    public bool StartsWithQuotation(GbkBytes gbk)
    {
        while (_restored.Length < 2 && Position < _limit && Shift(gbk, text[Position]))
        {
            Position++;
        }

        return _restored.Length >= 2 && _restored[0] == '。' && _restored[1] is '“' or '”';
    }

    /// <summary>Reads until every byte has its partner again.</summary>
    /// <returns>False when the bytes make no sense this way.</returns>
    public bool Finish(InsertedReadings readings, GbkBytes gbk)
    {
        while (Position < _limit)
        {
            var unit = text[Position];
            if (unit == '?')
            {
                Close(readings, gbk);
                return true;
            }

            if (unit is >= '@' and <= '~')
            {
                var last = gbk.Character(_pending, unit);
                _restored.Append(last);
                Position++;
                SkipReadingOf(last, readings);
                return last != '\0';
            }

            if (!Shift(gbk, unit))
            {
                return false;
            }

            Position++;
            SkipReadingOf(unit, readings);
        }

        return false;
    }

    private bool Shift(GbkBytes gbk, char unit)
    {
        var bytes = gbk.Unfolded(unit);
        var restored = gbk.Character(_pending, bytes >> 8);
        if (bytes == 0 || restored == '\0')
        {
            return false;
        }

        _restored.Append(restored);
        _pending = bytes & 0xFF;
        return true;
    }

    // A question mark is a further byte without partner. Where a reading follows, the byte is that of the annotated
    // character, and both are complete; else the character is lost.
    private void Close(InsertedReadings readings, GbkBytes gbk)
    {
        var insertion = Insertion.At(text, Position + 1);
        if (insertion.IsFound)
        {
            for (var trail = 0x80; trail < 0xFF; trail++)
            {
                var character = gbk.Character(_pending, trail);
                if (character != '\0' && readings.Fits(character, insertion.Letters.In(text)))
                {
                    _restored.Append(character);
                    Position = insertion.End;
                    return;
                }
            }
        }

        _restored.Append(Lost);
        IsLost = true;
        Position++;
    }

    private void SkipReadingOf(char character, InsertedReadings readings)
    {
        if (Position < text.Length && text[Position] is '(' or '（')
        {
            var insertion = Insertion.At(text, Position + 1);
            if (insertion.IsFound && readings.Fits(character, insertion.Letters.In(text)))
            {
                Position = insertion.End;
            }
        }
    }
}
