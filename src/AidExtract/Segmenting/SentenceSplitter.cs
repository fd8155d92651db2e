using System.Buffers;
using AidExtract.Text;

namespace AidExtract.Segmenting;

/// <summary>
/// Splits a line into sentences: after 。！？!? and …… with the quotation marks and brackets that close behind them, and at the end of the
/// line. ! and ? between letters or digits, and …… between digits, end nothing: they stand in addresses and ranges.
/// </summary>
internal static class SentenceSplitter
{
    private const string Closing = "”’」』》〉）)】］]〕";
    private const string Straight = "\"'";

    private static readonly SearchValues<char> Marks = SearchValues.Create("。！？!?…");

    /// <summary>The sentences of a line, in order; they tile it. Blanks behind the last one belong to it.</summary>
    public static List<Span> Split(string text, Span line)
    {
        var sentences = new List<Span>();
        var start = line.Start;
        var position = start;
        while (position < line.End)
        {
            var found = text.AsSpan(position..line.End).IndexOfAny(Marks);
            if (found < 0)
            {
                break;
            }

            var mark = position + found;
            position = mark;
            while (position < line.End && Marks.Contains(text[position]))
            {
                position++;
            }

            if (!Ends(text, line, mark, position))
            {
                continue;
            }

            position = EndOfClosing(text, start, position, line.End);
            if (text.AsSpan(position..line.End).IsWhiteSpace())
            {
                break;
            }

            sentences.Add(new Span(start, position));
            start = position;
        }

        if (start < line.End)
        {
            sentences.Add(new Span(start, line.End));
        }

        return sentences;
    }

    private static bool Ends(string text, Span line, int start, int end)
    {
        var marks = text.AsSpan(start..end);
        if (marks is "…")
        {
            return false;
        }

        var before = start > line.Start ? text[start - 1] : ' ';
        var after = end < line.End ? text[end] : ' ';
        if (!marks.ContainsAnyExcept('…'))
        {
            return !(char.IsAsciiDigit(before) && char.IsAsciiDigit(after));
        }

        return marks.ContainsAnyExcept('!', '?') || !(char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after));
    }

    // A straight quotation mark closes only what one opened in this sentence.
    private static int EndOfClosing(string text, int sentence, int position, int limit)
    {
        while (position < limit
            && (Closing.Contains(text[position], StringComparison.Ordinal)
                || (Straight.Contains(text[position], StringComparison.Ordinal) && text.AsSpan(sentence..position).Count(text[position]) % 2 == 1)))
        {
            position++;
        }

        return position;
    }
}
