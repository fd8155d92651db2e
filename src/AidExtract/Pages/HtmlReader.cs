using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace AidExtract.Pages;

/// <summary>Reads HTML with AngleSharp's tokenizer, whose tokens tell where they stand. No tree is built: text keeps the order of the file.</summary>
internal sealed class HtmlReader(PageTables tables)
{
    /// <summary>Reads a page.</summary>
    /// <param name="text">The decoded file.</param>
    /// <param name="start">Where the page begins; a line of plain text stands before it.</param>
    public Page Read(string text, int start)
    {
        var outline = new OutlineBuilder(text);
        if (start > 0)
        {
            outline.AddPlain(start);
        }

        Scan(text, start, outline);
        return PageWriter.Write(outline.Build());
    }

    private void Scan(string text, int start, OutlineBuilder outline)
    {
        using var source = new TextSource(text);
        source.Index = start;
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.ResolverExtended)
        {
            IsAcceptingCharacterData = true,
            IsNotConsumingCharacterReferences = true,
        };
        var elements = new ElementReader(tables, text, outline);
        while (tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            var (from, end) = (token.Position.Index, Math.Min(source.Index, text.Length));
            switch (token)
            {
                case HtmlTagToken tag when tag.Type == HtmlTokenType.StartTag:
                    end = SourceTag.End(text, from, end, tag);
                    end = elements.Begin(tag, end);
                    break;
                case HtmlTagToken tag:
                    elements.End(tag.Name);
                    break;
                case { Type: HtmlTokenType.Character }:
                    AddText(text, from, end, outline);
                    break;
                default:
                    AddOther(text, from, end, outline);
                    break;
            }

            outline.AddMarkup(end);
            source.Index = end;
        }

        AddRest(text, outline);
    }

    private static void AddText(string text, int from, int end, OutlineBuilder outline)
    {
        const string open = "<![CDATA[";
        const string close = "]]>";
        if (!text.AsSpan(from, end - from).StartsWith(open))
        {
            outline.AddText(end);
            return;
        }

        outline.AddMarkup(from + open.Length);
        outline.AddText(text.AsSpan(from, end - from).EndsWith(close) ? end - close.Length : end);
    }

    // Comments and doctypes. A comment that never ends, and Chinese text that only looks like an end tag, stay: nothing is lost.
    private static void AddOther(string text, int from, int end, OutlineBuilder outline)
    {
        var content = text.AsSpan(from, end - from);
        if ((content.StartsWith("</") && content.ContainsAnyExceptInRange('\0', '\x7F')) || (content.StartsWith("<!--") && !content.EndsWith(">")))
        {
            outline.AddText(end);
        }
    }

    // A tag that never ends takes all that follows it.
    private static void AddRest(string text, OutlineBuilder outline)
    {
        if (text.AsSpan(outline.Position).Contains('>'))
        {
            outline.AddText(text.Length);
        }

        outline.AddMarkup(text.Length);
    }
}
