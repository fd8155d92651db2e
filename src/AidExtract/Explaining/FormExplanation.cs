namespace AidExtract.Explaining;

/// <summary>A figure form as it fits at a position of a sentence, and what became of it.</summary>
/// <param name="Start">0-based UTF-16 position in the sentence.</param>
/// <param name="Text">What it takes.</param>
/// <param name="Row">Its row in <c>figure-forms.tsv</c>; empty for a number with which no form begins.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Parts">What its elements take, with the rows of words: <c>N 30</c>, <c>Classifier 名 (classifiers.tsv: 名)</c>.</param>
public sealed record FormExplanation(int Start, string Text, string Row, FormOutcome Outcome, string Reason, IReadOnlyList<string> Parts);
