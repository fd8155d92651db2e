using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>All patterns of <c>boilerplate.tsv</c>, found by their first character.</summary>
internal sealed class LinePatterns
{
    private readonly Dictionary<char, List<LinePattern>> _byFirst = [];

    public LinePatterns(ref SectionReader reader)
    {
        var patterns = reader.ReadStrings();
        var words = reader.ReadArray<byte>();
        for (var i = 0; i < words.Length; i++)
        {
            var pattern = new LinePattern(patterns[i], (LineWord)words[i]);
            foreach (var first in pattern.FirstCharacters)
            {
                if (!_byFirst.TryGetValue(first, out var sharing))
                {
                    _byFirst[first] = sharing = [];
                }

                sharing.Add(pattern);
            }
        }
    }

    /// <summary>What begins a line, in the order of the table.</summary>
    public LineMatch? AtStart(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !_byFirst.TryGetValue(Bracket(line[0]), out var patterns))
        {
            return null;
        }

        foreach (var pattern in patterns)
        {
            if (pattern.AtStart && pattern.Match(line, 0) is var length and > 0)
            {
                return new LineMatch(pattern, new Span(0, length));
            }
        }

        return null;
    }

    /// <summary>Everything that occurs in a line, wherever it stands; from each position the longest pattern.</summary>
    public List<LineMatch> Anywhere(ReadOnlySpan<char> line)
    {
        var found = new List<LineMatch>();
        for (var i = 0; i < line.Length; i++)
        {
            if (!_byFirst.TryGetValue(Bracket(line[i]), out var patterns))
            {
                continue;
            }

            LineMatch? best = null;
            foreach (var pattern in patterns)
            {
                if ((!pattern.AtStart || i == 0 || pattern.Word is >= LineWord.Source and not LineWord.Title && IsBreak(line[i - 1]))
                    && pattern.Match(line, i) is var length && length > (best?.Span.Length ?? 0))
                {
                    best = new LineMatch(pattern, new Span(i, i + length));
                }
            }

            if (best is { } match)
            {
                found.Add(match);
                i = match.Span.End - 1;
            }
        }

        return found;
    }

    // A key may follow another entry of the same line.
    private static bool IsBreak(char unit) => unit is ' ' or '\t' or '|' or '丨' or '(' or '（' or '【' or ')' or '）' or '】' || char.IsAsciiDigit(unit);

    private static char Bracket(char unit) => unit switch { '（' => '(', '［' => '[', _ => unit };
}
