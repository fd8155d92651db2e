using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>What a site's script has put behind a character, from behind the opening bracket on.</summary>
/// <param name="Letters">The letters of the reading; empty where none stands.</param>
/// <param name="End">One past the closing bracket, of the last group where the reading is given more than once.</param>
internal readonly record struct Insertion(Span Letters, int End)
{
    private const int LongestReading = 8;

    /// <summary>True where there is a reading.</summary>
    public bool IsFound => Letters.Length > 0;

    /// <summary>The reading that stands at <paramref name="start"/> and is closed by a bracket.</summary>
    public static Insertion At(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestReading && Readings.IsLetter(text[end]))
        {
            end++;
        }

        if (end == start || end >= text.Length || text[end] is not (')' or '）'))
        {
            return default;
        }

        var letters = new Span(start, end);
        while (RepeatsAt(text, end + 1, letters))
        {
            end += letters.Length + 2;
        }

        return new Insertion(letters, end + 1);
    }

    private static bool RepeatsAt(string text, int open, Span letters)
    {
        var close = open + 1 + letters.Length;
        return close < text.Length && text[open] is '(' or '（' && text[close] is ')' or '）'
            && text.AsSpan(open + 1, letters.Length).SequenceEqual(text.AsSpan(letters.Start, letters.Length));
    }
}
