using System.Globalization;
using AidExtract.Cleaning;
using AidExtract.Matching.Places;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Tests.Matching.Places;

/// <summary>Finds the places of short articles written into tests.</summary>
internal static class PlaceReader
{
    private static readonly Segmenter Segmenter = new(CompiledTables.BuiltIn);
    private static readonly PlaceMatcher Matcher = new(CompiledTables.BuiltIn, Segmenter.IsWord);

    /// <summary>The places of one line of text.</summary>
    /// <param name="text">Simplified.</param>
    /// <param name="date">ISO date, or empty.</param>
    /// <param name="section">What the line is.</param>
    public static IReadOnlyList<PlaceMention> Read(string text, string date = "", Section section = Section.Body)
    {
        var article = new SimplifiedText(MappedText.Of(text), Script.Hans);
        var layout = new ArticleLayout([new Line(new Span(0, text.Length), section)], null, "", null, []);
        return Matcher.Match(article, Segmenter.Segment(article, layout), date.Length == 0 ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture));
    }

    /// <summary>The same text without words told apart.</summary>
    public static IReadOnlyList<PlaceMention> ReadUncut(string text) =>
        Matcher.Match(new SimplifiedText(MappedText.Of(text), Script.Hans), [new Sentence(new Span(0, text.Length), Section.Body, [])], null);
}
