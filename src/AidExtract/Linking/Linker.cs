using AidExtract.Cleaning;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Places;
using AidExtract.Segmenting;
using AidExtract.Simplifying;

namespace AidExtract.Linking;

/// <summary>Works out what each figure of an article means.</summary>
internal sealed class Linker
{
    /// <summary>One link per figure, in their order.</summary>
    public static IReadOnlyList<FigureLink> Link(
        SimplifiedText text, IReadOnlyList<Sentence> sentences, IReadOnlyList<Figure> figures, IReadOnlyList<PlaceMention> places, ArticleLayout layout, DateOnly? date) =>
        [.. figures.Select(_ => new FigureLink())];
}
