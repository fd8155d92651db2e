using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Pages;

/// <summary>Takes the text that is shown out of a page's markup. Plain text passes as it is.</summary>
internal sealed class PageReader(CompiledTables tables)
{
    private readonly Lazy<HtmlReader> _html = new(() => new HtmlReader(new PageTables(tables)));

    /// <summary>Reads a decoded text.</summary>
    /// <param name="text">The text; a title field before it is plain text always.</param>
    /// <param name="format">What it is written in.</param>
    public Page Read(TitledText text, TextFormat format)
    {
        var whole = text.Whole.Text;
        return IsHtml(whole.AsSpan(text.TitleLength), format)
            ? _html.Value.Read(whole, text.TitleLength)
            : Page.OfPlain(MappedText.Of(whole));
    }

    private static bool IsHtml(ReadOnlySpan<char> text, TextFormat format) => format switch
    {
        TextFormat.Html => true,
        TextFormat.NamedHtml => HtmlTest.HoldsTag(text),
        TextFormat.Plain => false,
        _ => HtmlTest.BeginsDocument(text),
    };
}
