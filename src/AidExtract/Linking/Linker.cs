using AidExtract.Cleaning;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Places;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.Tables;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Works out what each figure of an article means: item, verb, flow, status, total or part, donor and recipient, place, period.</summary>
internal sealed class Linker
{
    private readonly LinkWords _words;

    /// <summary>Opens the linking tables.</summary>
    public Linker(CompiledTables tables) => _words = new LinkWords(tables);

    /// <summary>A word as a row of <c>verbs.tsv</c>; null where there is none.</summary>
    public VerbEntry? Verb(string word) => _words.Verb(word);

    /// <summary>One link per figure, in their order.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentences">Its sentences, by position.</param>
    /// <param name="figures">Its figures, by position, none over another.</param>
    /// <param name="places">Its places, by position.</param>
    /// <param name="layout">What its lines are.</param>
    /// <param name="date">Its date.</param>
    public IReadOnlyList<FigureLink> Link(
        SimplifiedText text,
        IReadOnlyList<Sentence> sentences,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<PlaceMention> places,
        ArticleLayout layout,
        DateOnly? date) =>
        new ArticleLinker(_words, text.Text.Text, sentences, figures, places, layout, date).Link();
}
