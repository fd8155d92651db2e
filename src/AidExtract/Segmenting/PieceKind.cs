namespace AidExtract.Segmenting;

/// <summary>What a piece is that the lexicon does not know and that is not Chinese.</summary>
internal enum PieceKind
{
    /// <summary>Signs.</summary>
    Other,

    /// <summary>Digits and points.</summary>
    Number,

    /// <summary>Letters and digits, a letter first.</summary>
    Foreign,
}
