using AidExtract.Cleaning;
using AidExtract.Linking;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Places;
using AidExtract.Segmenting;
using AidExtract.Simplifying;

namespace AidExtract.Benchmarks;

/// <summary>An article with what each stage made of it.</summary>
internal sealed record PreparedArticle(
    ArticleInput Input,
    TitledText Decoded,
    CleanedText Cleaned,
    SimplifiedText Simplified,
    ArticleLayout Layout,
    ArticleDate Date,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<PlaceMention> Places,
    IReadOnlyList<FigureLink> Links,
    Article Article);
