namespace AidExtract.Pages;

/// <summary>What a stretch of a page's source is.</summary>
internal enum PieceKind : byte
{
    /// <summary>Not shown: tags, comments, scripts.</summary>
    Markup,

    /// <summary>Text in which runs of blanks and line ends count as one blank.</summary>
    Text,

    /// <summary>Text in which blanks and line ends count.</summary>
    Preformatted,

    /// <summary>Text without markup or entities.</summary>
    Plain,
}
