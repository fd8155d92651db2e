using AidExtract.Cleaning;
using AidExtract.Decoding;
using AidExtract.Linking;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Places;
using AidExtract.Matching.Rules;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.Tables;
using AidExtract.Text;
using Xunit;

namespace AidExtract.Tests.Linking;

/// <summary>Reads a line of text up to and with its links.</summary>
internal sealed class LinkingPipeline
{
    private readonly Cleaner _cleaner = new(CompiledTables.BuiltIn);
    private readonly Simplifier _simplifier = new(CompiledTables.BuiltIn);
    private readonly Segmenter _segmenter = new(CompiledTables.BuiltIn);
    private readonly FigureMatcher _figures;
    private readonly PlaceMatcher _places;
    private readonly Linker _linker = new(CompiledTables.BuiltIn);

    private LinkingPipeline()
    {
        _figures = new FigureMatcher(new RuleWords(CompiledTables.BuiltIn), _segmenter.IsWord);
        _places = new PlaceMatcher(CompiledTables.BuiltIn, _segmenter.IsWord);
    }

    public static LinkingPipeline Shared { get; } = new();

    /// <summary>The date of every article of the tests.</summary>
    public static DateOnly Date { get; } = new(2020, 9, 10);

    /// <summary>The figures of a text, as they stand in it, with their links.</summary>
    public IReadOnlyList<(string Raw, FigureLink Link)> Read(string text)
    {
        var simplified = _simplifier.Simplify(_cleaner.Clean(new DecodedText(text, "utf-8")).Text);
        var line = new Line(new Span(0, simplified.Text.Text.Length), Section.Body);
        var layout = new ArticleLayout([line], null, "", null, []);
        var sentences = _segmenter.Segment(simplified, layout);
        var figures = _figures.Match(simplified, sentences);
        var links = _linker.Link(simplified, sentences, figures, _places.Match(simplified, sentences, Date), layout, Date);
        return [.. figures.Select((figure, k) => (figure.Span.In(simplified.Text.Text), links[k]))];
    }

    /// <summary>The link of one figure of a text.</summary>
    public (FigureLink Link, IReadOnlyList<(string Raw, FigureLink Link)> All) ReadOne(string text, string figure)
    {
        var all = Read(text);
        var at = all.ToList().FindIndex(read => read.Raw == figure);
        Assert.True(at >= 0, $"{text}: no figure {figure} among {string.Join(' ', all.Select(read => read.Raw))}");
        return (all[at].Link, all);
    }
}
