namespace AidExtract.Pages;

/// <summary>The content of <c>title</c>: the headline, and behind it the names of columns and of the site.</summary>
internal static class PageTitle
{
    private const int ShortestHeadline = 4;
    private const string Separators = "_-|—–·丨｜－";

    /// <summary>The part before the first separator that leaves a headline; all of it where none does.</summary>
    public static string WithoutSite(string title)
    {
        for (var i = ShortestHeadline; i < title.Length; i++)
        {
            if (IsSeparator(title, i))
            {
                return title[..i].TrimEnd();
            }
        }

        return title;
    }

    /// <summary>True when a line is the headline that a title gives: all of it, or a part that ends at a separator.</summary>
    public static bool IsHeadlineOf(ReadOnlySpan<char> line, string title)
    {
        var rest = title.AsSpan();
        foreach (var unit in line)
        {
            if (char.IsWhiteSpace(unit))
            {
                continue;
            }

            rest = rest.TrimStart();
            if (rest.IsEmpty || rest[0] != unit)
            {
                return false;
            }

            rest = rest[1..];
        }

        rest = rest.TrimStart();
        return line.Length >= ShortestHeadline && (rest.IsEmpty || Separators.Contains(rest[0], StringComparison.Ordinal));
    }

    // A hyphen inside a name or a number is none, nor is the dash of a subtitle (——), nor the point of a foreign name.
    private static bool IsSeparator(string title, int at) => title[at] switch
    {
        '_' or '|' or '丨' or '｜' => true,
        '-' or '–' or '—' or '－' => title[at - 1] != title[at] && !(at + 1 < title.Length
            && (title[at + 1] == title[at] || (char.IsAsciiLetterOrDigit(title[at - 1]) && char.IsAsciiLetterOrDigit(title[at + 1])))),
        _ => false,
    };
}
