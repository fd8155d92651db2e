namespace AidExtract.Linking;

/// <summary>What a word is in the reading of a sentence.</summary>
internal enum NodeKind
{
    /// <summary>Noun, or name of a place.</summary>
    Noun,

    /// <summary>Adjective or other word that only modifies.</summary>
    Modifier,

    /// <summary>Verb of the table.</summary>
    Verb,

    /// <summary>Word tagged as a verb that the table does not know: it may modify a noun or be a predicate.</summary>
    Activity,

    /// <summary>A figure of the article.</summary>
    Figure,

    /// <summary>Number or ordinal that is no figure.</summary>
    Number,

    /// <summary>Word of time.</summary>
    Time,

    /// <summary>Pronoun.</summary>
    Pronoun,

    /// <summary>的.</summary>
    De,

    /// <summary>了 着 过 and the like.</summary>
    Particle,

    /// <summary>Preposition.</summary>
    Preposition,

    /// <summary>Adverb, or conjunction between clauses.</summary>
    Adverb,

    /// <summary>Conjunction between nouns.</summary>
    Conjunction,

    /// <summary>Stands between what is counted and its number, and nothing else.</summary>
    Link,

    /// <summary>等.</summary>
    Etc,

    /// <summary>其中.</summary>
    Part,

    /// <summary>Word of place relation after a noun: 以上 里.</summary>
    Locative,

    /// <summary>Comma.</summary>
    Comma,

    /// <summary>Colon.</summary>
    Colon,

    /// <summary>Semicolon or end of sentence.</summary>
    Stop,

    /// <summary>Opening bracket.</summary>
    Open,

    /// <summary>Closing bracket.</summary>
    Close,

    /// <summary>Quotation mark.</summary>
    Quote,
}
