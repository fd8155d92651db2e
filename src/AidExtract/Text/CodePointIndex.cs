namespace AidExtract.Text;

/// <summary>Turns UTF-16 positions of a text into the code-point positions and lines that are written out.</summary>
public sealed class CodePointIndex
{
    private readonly int[] _lowSurrogates;
    private readonly int[] _lineStarts;

    /// <summary>Reads <paramref name="text"/> once; the index does not keep it.</summary>
    public CodePointIndex(string text)
    {
        var surrogates = new List<int>();
        var lines = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]))
            {
                surrogates.Add(i);
            }
            else if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                lines.Add(i + 1);
            }
        }

        _lowSurrogates = [.. surrogates];
        _lineStarts = [.. lines];
    }

    /// <summary>The 0-based code-point position of a UTF-16 position.</summary>
    public int ToCodePoint(int position) => position - CountBelow(_lowSurrogates, position);

    /// <summary>The stretch in code points.</summary>
    public Span ToCodePoints(Span span) => new(ToCodePoint(span.Start), ToCodePoint(span.End));

    /// <summary>The 1-based line that holds a UTF-16 position; CR, LF and CRLF each end a line.</summary>
    public int LineOf(int position) => CountBelow(_lineStarts, position + 1);

    private static int CountBelow(int[] sorted, int limit)
    {
        var at = Array.BinarySearch(sorted, limit);
        return at >= 0 ? at : ~at;
    }
}
