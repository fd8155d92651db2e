using AidExtract.Tables;

namespace AidExtract.Cleaning;

/// <summary>A pattern of <c>boilerplate.tsv</c>: literal characters, <c>#</c> for a number, <c>*</c> for up to 20 characters, <c>:</c> for any colon.</summary>
internal sealed class LinePattern
{
    private const int LongestGap = 20;
    private readonly string _parts;

    public LinePattern(string pattern, LineWord word)
    {
        Word = word;
        Text = pattern;
        AtStart = pattern.StartsWith('^');
        AtEnd = pattern.EndsWith('$');
        _parts = pattern[(AtStart ? 1 : 0)..^(AtEnd ? 1 : 0)];
    }

    public LineWord Word { get; }

    /// <summary>As the table has it.</summary>
    public string Text { get; }

    /// <summary>True when it counts only at the beginning of a line.</summary>
    public bool AtStart { get; }

    private bool AtEnd { get; }

    /// <summary>The characters with which a match can begin.</summary>
    public string FirstCharacters => _parts[0] switch
    {
        '#' => "0123456789",
        var c when char.IsAsciiLetter(c) => string.Concat(char.ToLowerInvariant(c), char.ToUpperInvariant(c)),
        var c => c.ToString(),
    };

    /// <summary>The length of the match that begins at <paramref name="start"/>, or 0.</summary>
    public int Match(ReadOnlySpan<char> line, int start)
    {
        var end = Match(line, start, _parts);
        return end < 0 ? 0 : end - start;
    }

    private int Match(ReadOnlySpan<char> line, int at, ReadOnlySpan<char> parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            switch (parts[i])
            {
                case '*':
                    for (var gap = 0; gap <= LongestGap && at + gap <= line.Length; gap++)
                    {
                        var end = Match(line, at + gap, parts[(i + 1)..]);
                        if (end >= 0)
                        {
                            return end;
                        }
                    }

                    return -1;
                case '#':
                    var digits = at;
                    while (digits < line.Length && char.IsAsciiDigit(line[digits]))
                    {
                        digits++;
                    }

                    if (digits == at)
                    {
                        return -1;
                    }

                    at = digits;
                    break;
                case ':':
                    at = AfterColon(line, at);
                    if (at < 0)
                    {
                        return -1;
                    }

                    break;
                default:
                    if (at >= line.Length || Fold(line[at]) != Fold(parts[i]))
                    {
                        return -1;
                    }

                    at++;
                    break;
            }
        }

        return !AtEnd || line[at..].Trim().IsEmpty ? at : -1;
    }

    private static int AfterColon(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && line[at] == ' ')
        {
            at++;
        }

        return at < line.Length && line[at] is ':' or '：' or '|' or '丨' ? at + 1 : -1;
    }

    private static char Fold(char unit) => unit switch { '（' => '(', '）' => ')', '［' => '[', >= 'A' and <= 'Z' => (char)(unit | 0x20), _ => unit };
}
