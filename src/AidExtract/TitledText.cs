using AidExtract.Cleaning;
using AidExtract.Decoding;
using AidExtract.Text;

namespace AidExtract;

/// <summary>
/// A record's title and text as one text, so that every stage sees both; positions are given in the field they belong to.
/// </summary>
/// <param name="Whole">The title, a line end, and the text; only the text where there is no title field.</param>
/// <param name="TitleLength">Code units of title and line end; 0 where there is no title field.</param>
internal sealed record TitledText(DecodedText Whole, int TitleLength)
{
    public static TitledText Of(DecodedText text, string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return new TitledText(text, 0);
        }

        var line = title.ReplaceLineEndings(" ");
        return new TitledText(text with { Text = line + "\n" + text.Text }, line.Length + 1);
    }

    /// <summary>The characters of the title, or of the text, that a stretch of the whole lies in.</summary>
    public string Field(Span span) => IsTitle(span) ? Whole.Text[..TitleLength] : Whole.Text[TitleLength..];

    /// <summary>A stretch of the whole as a stretch of its own field.</summary>
    public Span InField(Span span) => IsTitle(span) ? span : span.Shift(-TitleLength);

    /// <summary>True when a stretch of the whole lies in the title field.</summary>
    public bool IsTitle(Span span) => span.Start < TitleLength;

    /// <summary>Makes the title field's line the article's title, whatever it looks like.</summary>
    public ArticleLayout MarkTitle(ArticleLayout layout, MappedText text)
    {
        if (TitleLength == 0 || layout.Lines.Count == 0 || !IsTitle(text.ToSource(layout.Lines[0].Span)))
        {
            return layout;
        }

        var lines = layout.Lines.ToList();
        lines[0] = new Line(lines[0].Span, Section.Title) { Reason = LineReason.Field };
        return layout with { Lines = lines, Title = lines[0].Span };
    }
}
