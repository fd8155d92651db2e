using AidExtract.Text;
using AngleSharp.Html.Parser.Tokens;

namespace AidExtract.Pages;

/// <summary>Start tags as they stand in the source.</summary>
internal static class SourceTag
{
    /// <summary>
    /// Where a start tag ends: at the end of its token, but at its first <c>&gt;</c> where a missing quotation mark has made text and other tags
    /// part of an attribute. It is seen by what stands directly behind the mark that ends the attribute.
    /// </summary>
    public static int End(string text, int start, int end, HtmlTagToken tag)
    {
        var first = text.IndexOf('>', start, end - start);
        if (first < 0 || first == end - 1)
        {
            return end;
        }

        foreach (var attribute in tag.Attributes)
        {
            var value = Value(text, end, attribute);
            if (value.End > first && value.End + 1 < end && !(char.IsWhiteSpace(text[value.End + 1]) || text[value.End + 1] is '/' or '>'))
            {
                return first + 1;
            }
        }

        return end;
    }

    /// <summary>Where the quoted value of an attribute stands; empty for a value without quotation marks.</summary>
    public static Span Value(string text, int end, HtmlAttributeToken attribute)
    {
        var at = SkipBlanks(text, attribute.Position.Index + attribute.Name.Length, end);
        if (at >= end || text[at] != '=')
        {
            return default;
        }

        at = SkipBlanks(text, at + 1, end);
        if (at >= end || text[at] is not ('"' or '\''))
        {
            return default;
        }

        var close = text.IndexOf(text[at], at + 1, end - at - 1);
        return close < 0 ? default : new Span(at + 1, close);
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
