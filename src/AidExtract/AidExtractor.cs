using System.Security.Cryptography;
using AidExtract.Cleaning;
using AidExtract.Decoding;
using AidExtract.Explaining;
using AidExtract.Linking;
using AidExtract.Matching;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Places;
using AidExtract.Matching.Rules;
using AidExtract.Overlays;
using AidExtract.Pages;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.Tables;

namespace AidExtract;

/// <summary>Reads articles. Built once, used from any thread.</summary>
public sealed class AidExtractor
{
    private readonly CompiledTables _tables;
    private readonly Decoder _decoder;
    private readonly PageReader _pages;
    private readonly Cleaner _cleaner;
    private readonly Simplifier _simplifier;
    private readonly LineClassifier _lines;
    private readonly Segmenter _segmenter;
    private readonly FigureMatcher _figures;
    private readonly PlaceMatcher _places;
    private readonly Linker _linker;

    /// <summary>Opens the built-in tables.</summary>
    /// <exception cref="InvalidDataException">The user dictionary is no UTF-8, or one of its frequencies has more than 18 digits.</exception>
    /// <exception cref="InvalidRulesException">A table of the rules' folder cannot be used.</exception>
    public AidExtractor(ExtractorOptions? options = null)
    {
        Options = options ?? new ExtractorOptions();
        _tables = Options.RulesFolder is { } folder ? RuleOverlay.Apply(CompiledTables.BuiltIn, folder) : CompiledTables.BuiltIn;
        _decoder = new Decoder();
        _pages = new PageReader(_tables);
        _cleaner = new Cleaner(_tables);
        _simplifier = new Simplifier(_tables);
        _lines = new LineClassifier(_tables);
        _segmenter = Options.UserDictionary.IsEmpty ? new Segmenter(_tables) : new Segmenter(_tables).WithUserWords(Options.UserDictionary.Span);
        _figures = new FigureMatcher(new RuleWords(_tables), _segmenter.IsWord, Options.DefaultCurrency);
        _places = new PlaceMatcher(_tables, _segmenter.IsWord);
        _linker = new Linker(_tables);
    }

    /// <summary>What it was asked for.</summary>
    public ExtractorOptions Options { get; }

    /// <summary>SHA-256 of the compiled tables, and of what is laid over them.</summary>
    public string TablesHash => _tables.Hash;

    /// <summary>
    /// Reads one article, stage by stage. A file that cannot be decoded gives an article with status <see cref="ArticleStatus.Failed"/>;
    /// nothing is thrown for bad input.
    /// </summary>
    public Article Extract(ArticleInput input) => Extract(input, null);

    /// <summary>Reads one article as <see cref="Extract(ArticleInput)"/> does, and tells what every stage made of each of its lines, and why.</summary>
    public Explanation Explain(ArticleInput input)
    {
        var trace = new ExtractionTrace();
        return new Explainer(Extract(input, trace), trace, Options, _segmenter.IsWord, _linker).Explain();
    }

    private Article Extract(ArticleInput input, ExtractionTrace? trace)
    {
        var identity = new Article
        {
            Id = input.Id,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(input.Content.Span)),
            Bytes = input.Content.Length,
            Tables = TablesHash,
        };
        try
        {
            var decoded = TitledText.Of(_decoder.Decode(input.Content.Span, input.IsRecord ? "utf-8" : Options.Encoding, input.CharsetHint), input.Title);
            var page = _pages.Read(decoded, input.Format);
            var cleaned = _cleaner.Clean(page.Text, trace is null ? null : trace.Edited);
            var simplified = _simplifier.Simplify(cleaned.Text);
            var layout = decoded.MarkTitle(_lines.Classify(simplified, page), simplified.Text);
            var date = ArticleDate.Of(input, layout, Options);
            var sentences = _segmenter.Segment(simplified, layout, allSections: true);
            var counted = Only(sentences, section => section.IsContent());
            var placed = Only(sentences, section => section != Section.Spam);
            var matched = _figures.Match(simplified, counted, trace?.Figures);
            var named = _places.Match(simplified, placed, date.Day, trace is null ? null : trace.Reject);
            var (figures, places) = Mentions.Settle(matched, named);
            var links = _linker.Link(simplified, counted, figures, Mentions.Within(counted, places), layout, date.Day);
            trace?.Results = new StageResults(decoded, cleaned, simplified, layout, sentences, matched, named, figures, places, links);
            return new ArticleAssembler(decoded, cleaned, simplified, layout, date, Options).Assemble(identity, sentences, figures, links, places);
        }
        catch (DecodingException e)
        {
            return identity with { Status = ArticleStatus.Failed, Error = e.Message };
        }
    }

    private IReadOnlyList<Sentence> Only(IReadOnlyList<Sentence> sentences, Predicate<Section> isAsked) =>
        Options.AllSections || sentences.All(s => isAsked(s.Section)) ? sentences : [.. sentences.Where(s => isAsked(s.Section))];
}
