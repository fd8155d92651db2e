namespace AidExtract.Linking;

/// <summary>What may be the head of a noun phrase.</summary>
internal enum Heads
{
    /// <summary>Nouns.</summary>
    Nouns,

    /// <summary>Nouns, and a word of activity with which the phrase ends: 15亿元的财政援助.</summary>
    Activities,

    /// <summary>The same, and words of activity before any noun modify it: 3次调查取证.</summary>
    Events,
}
