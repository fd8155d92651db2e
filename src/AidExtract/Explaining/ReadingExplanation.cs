namespace AidExtract.Explaining;

/// <summary>A number, or a word of a rule table, as it stands in a sentence.</summary>
/// <param name="Start">0-based UTF-16 position in the sentence.</param>
/// <param name="Text">Its characters.</param>
/// <param name="What">What it is: <c>classifier</c>, <c>prefix</c>, or a number with its value and bound.</param>
/// <param name="Row">Table and word, such as <c>classifiers.tsv: 名</c>; of a number, its characters that are no digits.</param>
public sealed record ReadingExplanation(int Start, string Text, string What, string Row);
