using System.Text;
using AidExtract.Cleaning;
using AidExtract.Decoding;
using AidExtract.Pages;
using AidExtract.Simplifying;
using AidExtract.Tables;

namespace AidExtract.Tests.Pages;

/// <summary>A page as the stages before segmentation read it.</summary>
internal sealed record Html(IReadOnlyList<(string Text, Section Section)> Lines, ArticleLayout Layout, string Text)
{
    private static readonly PageReader Pages = new(CompiledTables.BuiltIn);
    private static readonly Cleaner Cleaner = new();
    private static readonly Simplifier Simplifier = new();
    private static readonly LineClassifier Classifier = new();

    public static Html Read(string html)
    {
        var page = Shown(html);
        var simplified = Simplifier.Simplify(Cleaner.Clean(page.Text, null).Text);
        var layout = Classifier.Classify(simplified, page);
        return new Html([.. layout.Lines.Select(l => (l.Span.In(simplified.Text.Text), l.Section))], layout, simplified.Text.Text);
    }

    public static Page Shown(string html) => Pages.Read(TitledText.Of(new DecodedText(html, "utf-8"), null), TextFormat.Html);

    /// <summary>What the whole program makes of a page.</summary>
    public static Article Extract(AidExtractor extractor, string html, Encoding? encoding = null) =>
        extractor.Extract(new ArticleInput("page", (encoding ?? Encoding.UTF8).GetBytes(html)));
}
