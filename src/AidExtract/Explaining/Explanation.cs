using AidExtract.Simplifying;

namespace AidExtract.Explaining;

/// <summary>What every stage made of an article.</summary>
/// <param name="Id">As in articles.csv.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Error">Why it failed; nothing else is known of it then.</param>
/// <param name="Encoding">As it was decoded.</param>
/// <param name="Script">What it is written in.</param>
/// <param name="Date">Its date.</param>
/// <param name="DateFrom"><c>text</c>, <c>option</c>, <c>field</c> or empty: where the date is from.</param>
/// <param name="Lines">Its lines that hold something, those of the title field first.</param>
public sealed record Explanation(
    string Id, ArticleStatus Status, string Error, string Encoding, Script? Script, DateOnly? Date, string DateFrom, IReadOnlyList<LineExplanation> Lines)
{
    /// <summary>Number of lines of the text, empty ones too.</summary>
    public int LineCount { get; init; }
}
