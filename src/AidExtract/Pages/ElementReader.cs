using System.Globalization;
using AidExtract.Tables.Pages;
using AidExtract.Text;
using AngleSharp.Html.Parser.Tokens;

namespace AidExtract.Pages;

/// <summary>Tells the outline what each element of a page does to its text.</summary>
internal sealed class ElementReader(PageTables tables, string text, OutlineBuilder outline)
{
    // Names of elements whose end tag does not come any more: not to be looked for at each of their start tags.
    private readonly HashSet<string> _endless = new(StringComparer.Ordinal);
    private bool _hasTitle;

    /// <summary>Reads a start tag.</summary>
    /// <returns>One past what it takes of the source: more than the tag where its content is no text of the page.</returns>
    public int Begin(HtmlTagToken tag, int end)
    {
        var (layout, meaning) = tables.Element(tag.Name);
        switch (tag.Name)
        {
            case "title":
                return BeginTitle(end);
            case "meta":
                AddMeta(tag, end);
                return end;
            case "time" when Day(Attribute(tag, "datetime")) is { } day:
                AddDay(tag, day);
                return end;
        }

        switch (layout)
        {
            case ElementLayout.Inline:
                break;
            case ElementLayout.Hidden:
                return tag is { Name: "svg", IsSelfClosing: true } ? end : AfterContent(tag.Name, end);
            case ElementLayout.Line:
                outline.Break(PieceBreak.Line);
                break;
            case ElementLayout.Link:
                BeginLink(tag);
                break;
            case ElementLayout.Raised:
                outline.Break(PieceBreak.Raised);
                break;
            default:
                outline.Open(tag.Name, layout, Meaning(tag, layout, meaning));
                break;
        }

        return end;
    }

    /// <summary>Reads an end tag.</summary>
    public void End(string name)
    {
        var layout = tables.Element(name).Layout;
        switch (layout)
        {
            case ElementLayout.Inline or ElementLayout.Hidden:
                break;
            case ElementLayout.Line:
                outline.Break(PieceBreak.Line);
                break;
            case ElementLayout.Link:
                outline.EndLink();
                break;
            case ElementLayout.Raised:
                outline.Break(PieceBreak.Lowered);
                break;
            default:
                outline.Close(name, layout);
                break;
        }
    }

    private static string? Attribute(HtmlTagToken tag, string name) => tag.Attributes.Find(a => a.Name == name) is { Name: not null } found ? found.Value : null;

    private static DateOnly? Day(string? value)
    {
        var trimmed = value?.Trim() ?? "";
        return DateOnly.TryParseExact(trimmed, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : LineDate.Find(trimmed)?.Date;
    }

    // The day of publication where the element says so, else only a day of the text.
    private void AddDay(HtmlTagToken tag, DateOnly day)
    {
        if (Attribute(tag, "pubdate") is not null || tables.Value(WordKind.Itemprop, Attribute(tag, "itemprop")) == BlockMeaning.Date)
        {
            outline.AddPublished(day);
        }
        else
        {
            outline.AddTime(day);
        }
    }

    private void AddMeta(HtmlTagToken tag, int end)
    {
        var content = tag.Attributes.Find(a => a.Name == "content");
        var meaning = tables.Value(WordKind.Meta, Attribute(tag, "name"));
        meaning = meaning == BlockMeaning.None ? tables.Value(WordKind.Meta, Attribute(tag, "property")) : meaning;
        meaning = meaning == BlockMeaning.None ? tables.Value(WordKind.Itemprop, Attribute(tag, "itemprop")) : meaning;
        if (content.Name is null || meaning == BlockMeaning.None)
        {
            return;
        }

        if (meaning == BlockMeaning.Date)
        {
            if (Day(content.Value) is { } day)
            {
                outline.AddPublished(day);
            }
        }
        else if (meaning is BlockMeaning.Title or BlockMeaning.Source or BlockMeaning.Author && SourceTag.Value(text, end, content) is { Length: > 0 } value)
        {
            outline.AddFact(value.Start, value.End, meaning);
        }
    }

    private int BeginTitle(int end)
    {
        var close = EndTag("title", end);
        if (close < 0)
        {
            return end;
        }

        if (!_hasTitle)
        {
            _hasTitle = true;
            outline.AddFact(end, close, BlockMeaning.Title);
        }

        return AfterTag(close);
    }

    private void BeginLink(HtmlTagToken tag)
    {
        if (Attribute(tag, "href") is not null)
        {
            outline.BeginLink();
        }
        else
        {
            outline.EndLink();
        }
    }

    private BlockMeaning Meaning(HtmlTagToken tag, ElementLayout layout, BlockMeaning own)
    {
        if (tag.Attributes.Count == 0)
        {
            return own;
        }

        if (Attribute(tag, "hidden") is not null || IsInvisible(Attribute(tag, "style")))
        {
            return BlockMeaning.Boilerplate;
        }

        if (layout is ElementLayout.Row or ElementLayout.Group)
        {
            return own;
        }

        var said = Said(tag);
        return said is BlockMeaning.Related or BlockMeaning.Boilerplate or BlockMeaning.Headline ? said
            : own == BlockMeaning.Frame && said == BlockMeaning.Content ? BlockMeaning.None
            : own != BlockMeaning.None ? own
            : said == BlockMeaning.Frame && layout == ElementLayout.Cell ? BlockMeaning.None
            : said;
    }

    private BlockMeaning Said(HtmlTagToken tag)
    {
        if (tables.Value(WordKind.Role, Attribute(tag, "role")) is not BlockMeaning.None and var role)
        {
            return role;
        }

        if (tables.Value(WordKind.Itemprop, Attribute(tag, "itemprop")) is (BlockMeaning.Content or BlockMeaning.Headline) and var property)
        {
            return property;
        }

        var (byClass, byId) = (tables.Names(Attribute(tag, "class")), tables.Names(Attribute(tag, "id")));
        return byClass is BlockMeaning.Related or BlockMeaning.Boilerplate || byId == BlockMeaning.None ? byClass
            : byId is BlockMeaning.Related or BlockMeaning.Boilerplate || byClass == BlockMeaning.None ? byId
            : BlockMeaning.Content;
    }

    private static bool IsInvisible(string? style) =>
        style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    // Content that is not shown is passed over, unless it never ends: then it is read as if the start tag were not there.
    private int AfterContent(string name, int end) => EndTag(name, end) is >= 0 and var close ? AfterTag(close) : end;

    private int EndTag(string name, int from)
    {
        if (_endless.Contains(name))
        {
            return -1;
        }

        for (var at = from; (at = text.IndexOf("</", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            var rest = text.AsSpan(at + 2);
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (rest.Length == name.Length || !char.IsAsciiLetterOrDigit(rest[name.Length])))
            {
                return at;
            }
        }

        _endless.Add(name);
        return -1;
    }

    private int AfterTag(int start) => text.IndexOf('>', start) is >= 0 and var close ? close + 1 : text.Length;
}
