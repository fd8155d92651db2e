namespace AidExtract.Matching.Places;

/// <summary>Tells whether a string is a word of the lexicon: what is one is less likely an unknown village's name.</summary>
internal delegate bool WordTest(ReadOnlySpan<char> text);
