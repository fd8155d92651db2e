using System.Text;

namespace AidExtract.Batch.Archives;

/// <summary>Reads lines and blocks of bytes from one stream.</summary>
internal sealed class BlockReader(Stream stream)
{
    private const int LongestLine = 1 << 16;
    private const int MostFields = 10_000;

    private readonly byte[] _buffer = new byte[1 << 16];
    private long _read;
    private int _start;
    private int _end;

    /// <summary>The next line without its LF or CRLF; null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">It is longer than 65,536 bytes.</exception>
    public string? ReadLine()
    {
        var line = new MemoryStream();
        while (Fill())
        {
            var available = _buffer.AsSpan(_start.._end);
            var length = available.IndexOf((byte)'\n');
            line.Write(available[..(length < 0 ? available.Length : length)]);
            _start += length < 0 ? available.Length : length + 1;
            if (line.Length > LongestLine)
            {
                throw new InvalidDataException();
            }

            if (length >= 0)
            {
                return Text(line);
            }
        }

        return line.Length > 0 ? Text(line) : null;
    }

    /// <summary>The fields up to an empty line.</summary>
    /// <exception cref="InvalidDataException">There are more than 10,000 lines of them.</exception>
    /// <exception cref="EndOfStreamException">The stream ends among them.</exception>
    public HeaderFields ReadFields()
    {
        var fields = new HeaderFields();
        for (var count = 0; count < MostFields; count++)
        {
            var line = ReadLine() ?? throw new EndOfStreamException();
            if (line.Length == 0)
            {
                return fields;
            }

            fields.Add(line);
        }

        throw new InvalidDataException();
    }

    /// <summary>Bytes that have been given.</summary>
    public long Position => _read - _end + _start;

    /// <summary>The next bytes.</summary>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public byte[] Read(int length)
    {
        using var block = new MemoryStream(Math.Min(length, _buffer.Length));
        Copy(length, block);
        return block.ToArray();
    }

    /// <summary>Passes over the next bytes.</summary>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public void Skip(long length) => Copy(length, Stream.Null);

    private static string Text(MemoryStream line) => Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length).TrimEnd((byte)'\r'));

    private void Copy(long length, Stream target)
    {
        while (length > 0)
        {
            if (!Fill())
            {
                throw new EndOfStreamException();
            }

            var taken = (int)Math.Min(length, _end - _start);
            target.Write(_buffer, _start, taken);
            _start += taken;
            length -= taken;
        }
    }

    private bool Fill()
    {
        if (_start == _end)
        {
            (_start, _end) = (0, stream.Read(_buffer, 0, _buffer.Length));
            _read += _end;
        }

        return _start < _end;
    }
}
