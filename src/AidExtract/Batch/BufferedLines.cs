namespace AidExtract.Batch;

/// <summary>Lines of a text that is read piece by piece, without the LF, CRLF or CR that ends them, each in the same buffer as the one before.</summary>
/// <param name="read">Reads on into a stretch of the buffer and tells how many code units it gave; 0 at the end.</param>
internal sealed class BufferedLines(Func<Memory<char>, int> read)
{
    private char[] _units = new char[1 << 16];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The next line, or null after the last. It is good until the one after it is asked for.</summary>
    public ReadOnlyMemory<char>? Next()
    {
        var searched = 0;
        while (true)
        {
            var pending = _units.AsSpan(_start, _end - _start);
            var length = pending[searched..].IndexOfAny('\r', '\n');
            length = length < 0 ? pending.Length : length + searched;
            var isWhole = length + 1 < pending.Length || (length < pending.Length && pending[length] == '\n');
            if (isWhole || _ended)
            {
                return pending.IsEmpty ? (ReadOnlyMemory<char>?)null : Take(length);
            }

            // A CR at the end of what was read may be half of a CRLF.
            searched = length;
            ReadOn();
        }
    }

    private ReadOnlyMemory<char> Take(int length)
    {
        var line = _units.AsMemory(_start, length);
        _start += length;
        if (_start < _end)
        {
            _start += _units[_start] == '\r' && _start + 1 < _end && _units[_start + 1] == '\n' ? 2 : 1;
        }

        return line;
    }

    private void ReadOn()
    {
        _units.AsSpan(_start, _end - _start).CopyTo(_units);
        (_start, _end) = (0, _end - _start);
        if (_end == _units.Length)
        {
            Array.Resize(ref _units, _units.Length * 2);
        }

        var added = read(_units.AsMemory(_end));
        _ended = added == 0;
        _end += added;
    }
}
