using AidExtract.Cleaning;
using AidExtract.Decoding;
using AidExtract.Linking;
using AidExtract.Matching;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Places;
using AidExtract.Matching.Rules;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.Tables;
using AidExtract.Text;
using AidExtract.Writing;

namespace AidExtract.Benchmarks;

/// <summary>The stages of the program, each by itself: an article is read up to the stage once, and the stage as often as is wanted.</summary>
internal sealed class Stages
{
    private readonly AidExtractor _extractor = new();
    private readonly Decoder _decoder;
    private readonly Cleaner _cleaner;
    private readonly Simplifier _simplifier;
    private readonly LineClassifier _lines;
    private readonly Segmenter _segmenter;
    private readonly FigureMatcher _figures;
    private readonly PlaceMatcher _places;
    private readonly Linker _linker;
    private readonly List<Span> _words = [];
    private readonly List<Token> _tokens = [];

    public Stages()
    {
        var tables = CompiledTables.BuiltIn;
        _decoder = new Decoder();
        _cleaner = new Cleaner(tables);
        _simplifier = new Simplifier(tables);
        _lines = new LineClassifier(tables);
        _segmenter = new Segmenter(tables);
        _figures = new FigureMatcher(new RuleWords(tables), _segmenter.IsWord);
        _places = new PlaceMatcher(tables, _segmenter.IsWord);
        _linker = new Linker(tables);
    }

    /// <summary>Names of the stages, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["decode", "clean", "simplify", "lines", "cut", "tag", "sentences", "figures", "places", "link", "assemble", "extract", "write"];

    /// <summary>A stage on prepared articles.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="articles">What <see cref="Prepare"/> gave.</param>
    public Action Of(string name, IReadOnlyList<PreparedArticle> articles)
    {
        Action<PreparedArticle> stage = name switch
        {
            "decode" => article => _decoder.Decode(article.Input.Content.Span, null),
            "clean" => article => _cleaner.Clean(article.Decoded.Whole),
            "simplify" => article => _simplifier.Simplify(article.Cleaned.Text),
            "lines" => article => _lines.Classify(article.Simplified),
            "cut" => Cut,
            "tag" => Tag,
            "sentences" => article => _segmenter.Segment(article.Simplified, article.Layout),
            "figures" => article => _figures.Match(article.Simplified, article.Sentences),
            "places" => article => _places.Match(article.Simplified, article.Sentences, article.Date.Day),
            "link" => article => _linker.Link(article.Simplified, article.Sentences, article.Figures, article.Places, article.Layout, article.Date.Day),
            "assemble" => Assemble,
            "extract" => article => _extractor.Extract(article.Input),
            _ => throw new ArgumentException($"There is no stage {name}.", nameof(name)),
        };
        return () =>
        {
            foreach (var article in articles)
            {
                stage(article);
            }
        };
    }

    /// <summary>Writes prepared articles <paramref name="rounds"/> times into one folder.</summary>
    public void Write(IReadOnlyList<PreparedArticle> articles, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("aidextract-benchmark-");
        try
        {
            using var writer = DatasetWriter.ToFolder(folder.FullName, _extractor.TablesHash);
            for (var round = 0; round < rounds; round++)
            {
                foreach (var article in articles)
                {
                    writer.Write(article.Article);
                }
            }

            writer.Complete();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>An article with the results of every stage.</summary>
    public PreparedArticle Prepare(ArticleInput input)
    {
        var decoded = new TitledText(_decoder.Decode(input.Content.Span, null), 0);
        var cleaned = _cleaner.Clean(decoded.Whole);
        var simplified = _simplifier.Simplify(cleaned.Text);
        var layout = _lines.Classify(simplified);
        var date = ArticleDate.Of(input, layout, _extractor.Options);
        var sentences = _segmenter.Segment(simplified, layout);
        var (figures, places) = Mentions.Settle(_figures.Match(simplified, sentences), _places.Match(simplified, sentences, date.Day));
        var links = _linker.Link(simplified, sentences, figures, places, layout, date.Day);
        return new PreparedArticle(input, decoded, cleaned, simplified, layout, date, sentences, figures, places, links, _extractor.Extract(input));
    }

    private void Assemble(PreparedArticle article) =>
        new ArticleAssembler(article.Decoded, article.Cleaned, article.Simplified, article.Layout, article.Date, _extractor.Options)
            .Assemble(article.Article, article.Sentences, article.Figures, article.Links, article.Places);

    private void Cut(PreparedArticle article)
    {
        _words.Clear();
        _segmenter.Cut(article.Simplified.Text.Text, hmm: true, _words);
    }

    private void Tag(PreparedArticle article)
    {
        _tokens.Clear();
        _segmenter.Tag(article.Simplified.Text.Text, hmm: true, _tokens);
    }
}
