using System.Text;

namespace AidExtract.Text;

/// <summary>
/// The one way to change text: goes over <paramref name="source"/> from its start to its end, keeping, dropping or
/// replacing stretches, and gives the new text with a map into the same file.
/// </summary>
public sealed class MappedTextBuilder(MappedText source)
{
    private readonly StringBuilder _text = new(source.Text.Length);
    private readonly List<int> _derivedStarts = [0];
    private readonly List<int> _sourceStarts = [0];
    private int _position;
    private bool _changed;
    private bool _lastKept;

    /// <summary>How far the source has been gone over, in its UTF-16 code units.</summary>
    public int Position => _position;

    /// <summary>Code units of the new text so far.</summary>
    public int Length => _text.Length;

    /// <summary>Copies the next <paramref name="length"/> code units.</summary>
    public MappedTextBuilder Keep(int length) => Append(source.Text.AsSpan(_position, length), length, kept: true);

    /// <summary>Copies everything up to <paramref name="position"/> of the source.</summary>
    public MappedTextBuilder KeepUntil(int position) => Keep(position - _position);

    /// <summary>Writes <paramref name="units"/> in place of as many code units, each standing for the one it replaces.</summary>
    public MappedTextBuilder Recode(ReadOnlySpan<char> units)
    {
        _changed |= !units.SequenceEqual(source.Text.AsSpan(_position, units.Length));
        return Append(units, units.Length, kept: true);
    }

    /// <summary>Leaves out the next <paramref name="length"/> code units.</summary>
    public MappedTextBuilder Drop(int length) => Replace(length, []);

    /// <summary>Writes <paramref name="text"/> in place of the next <paramref name="length"/> code units, as one piece.</summary>
    public MappedTextBuilder Replace(int length, ReadOnlySpan<char> text)
    {
        if (length == 0 && text.IsEmpty)
        {
            return this;
        }

        _changed = true;
        return Append(text, length, kept: false);
    }

    /// <summary>Keeps what is left and gives the new text; the source itself when nothing was changed.</summary>
    public MappedText Build()
    {
        Keep(source.Text.Length - _position);
        return _changed
            ? new MappedText(_text.ToString(), new SourceMap([.. _derivedStarts], [.. _sourceStarts], source.Map))
            : source;
    }

    private MappedTextBuilder Append(ReadOnlySpan<char> text, int sourceLength, bool kept)
    {
        if (sourceLength == 0 && text.IsEmpty)
        {
            return this;
        }

        _text.Append(text);
        _position += sourceLength;

        // A replacement of the same length must stay a segment of its own but is then read as kept, position by
        // position, which is as true as its edges.
        if (kept && _lastKept)
        {
            _derivedStarts[^1] = _text.Length;
            _sourceStarts[^1] = _position;
        }
        else
        {
            _derivedStarts.Add(_text.Length);
            _sourceStarts.Add(_position);
        }

        _lastKept = kept;
        return this;
    }
}
