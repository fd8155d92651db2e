namespace AidExtract.Pages;

/// <summary>What was read of a page's markup: its pieces, and the elements that tell what they are.</summary>
/// <param name="Text">The decoded file.</param>
/// <param name="Pieces">They tile it.</param>
/// <param name="Marks">By their ends.</param>
/// <param name="Published">Day of publication, if an attribute tells.</param>
/// <param name="Times">Days that <c>time</c> elements name, and their pieces.</param>
internal sealed record PageOutline(
    string Text, IReadOnlyList<Piece> Pieces, IReadOnlyList<PageMark> Marks, DateOnly? Published, IReadOnlyList<(DateOnly Day, int Piece)> Times);
