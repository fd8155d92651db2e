namespace AidExtract.Explaining;

/// <summary>A sentence: its words, what was tried on it, and what came of it.</summary>
/// <param name="Text">Simplified.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Readings">Numbers and words of the rule tables where forms were tried, by position.</param>
/// <param name="Forms">Figure forms that fit, by position; at each position the winner first.</param>
/// <param name="Places">What was taken for a place at first, by position.</param>
/// <param name="Figures">The figures that are written out, by position.</param>
public sealed record SentenceExplanation(
    string Text,
    IReadOnlyList<TokenExplanation> Tokens,
    IReadOnlyList<ReadingExplanation> Readings,
    IReadOnlyList<FormExplanation> Forms,
    IReadOnlyList<PlaceExplanation> Places,
    IReadOnlyList<FigureExplanation> Figures);
