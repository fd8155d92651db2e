namespace AidExtract.Pages;

/// <summary>What parts the text before a piece from the text behind it; of several the greatest counts.</summary>
internal enum PieceBreak : byte
{
    /// <summary>Nothing: they are one run of text.</summary>
    None,

    /// <summary>A note or an exponent begins.</summary>
    Raised,

    /// <summary>A note or an exponent ends.</summary>
    Lowered,

    /// <summary>Another cell of the same row.</summary>
    Cell,

    /// <summary>Another line.</summary>
    Line,
}
