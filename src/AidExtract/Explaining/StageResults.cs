using AidExtract.Cleaning;
using AidExtract.Linking;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Places;
using AidExtract.Segmenting;
using AidExtract.Simplifying;

namespace AidExtract.Explaining;

/// <summary>What every stage gave for an article.</summary>
/// <param name="Decoded">As decoded.</param>
/// <param name="Cleaned">Repaired.</param>
/// <param name="Simplified">In simplified characters.</param>
/// <param name="Layout">What its lines are.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Matched">Its figures before places had their say.</param>
/// <param name="Named">Its places before figures had theirs.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Places">Its places.</param>
/// <param name="Links">What each figure means.</param>
internal sealed record StageResults(
    TitledText Decoded,
    CleanedText Cleaned,
    SimplifiedText Simplified,
    ArticleLayout Layout,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<Figure> Matched,
    IReadOnlyList<PlaceMention> Named,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<PlaceMention> Places,
    IReadOnlyList<FigureLink> Links);
