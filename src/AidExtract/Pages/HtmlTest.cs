namespace AidExtract.Pages;

/// <summary>Tells HTML from plain text, in which single tags may be left over.</summary>
internal static class HtmlTest
{
    private static readonly string[] Beginnings = ["<!doctype html", "<html", "<head", "<body"];

    /// <summary>
    /// True for a text that begins as a document does: with a doctype, <c>html</c>, <c>head</c> or <c>body</c>. An XML declaration and comments may
    /// stand before it. Other tags do not count: they are left over in plain text.
    /// </summary>
    public static bool BeginsDocument(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text.TrimStart(" \t\r\n\f\uFEFF");
            var close = text.StartsWith("<!--") ? "-->" : text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? "?>" : "";
            if (close.Length == 0)
            {
                break;
            }

            var end = text.IndexOf(close);
            if (end < 0)
            {
                return false;
            }

            text = text[(end + close.Length)..];
        }

        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && (text.Length == beginning.Length || !char.IsAsciiLetterOrDigit(text[beginning.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when there is a tag, a comment or a doctype anywhere.</summary>
    public static bool HoldsTag(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length;)
        {
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!')
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
