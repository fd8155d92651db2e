namespace AidExtract.Explaining;

/// <summary>A word of a sentence.</summary>
/// <param name="Word">Its characters.</param>
/// <param name="Tag">jieba's part of speech.</param>
/// <param name="IsGuessed">True where no lexicon holds it: the hidden-Markov model took its characters together.</param>
public sealed record TokenExplanation(string Word, string Tag, bool IsGuessed);
