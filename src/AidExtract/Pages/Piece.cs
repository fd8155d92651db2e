namespace AidExtract.Pages;

/// <summary>A stretch of a page's source; pieces tile it, each begins where the one before ends.</summary>
/// <param name="End">One past its last code unit.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Break">What parts it from the text before it.</param>
/// <param name="Link">Number of the link of which it is the text; 0 outside of links.</param>
internal readonly record struct Piece(int End, PieceKind Kind, PieceBreak Break, int Link);
