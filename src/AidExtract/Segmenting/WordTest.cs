namespace AidExtract.Segmenting;

/// <summary>Tells whether a string is a word of the lexicon; what is not was guessed by the hidden-Markov model, or is a name.</summary>
internal delegate bool WordTest(ReadOnlySpan<char> text);
