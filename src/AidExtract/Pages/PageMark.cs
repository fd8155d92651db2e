using AidExtract.Tables.Pages;

namespace AidExtract.Pages;

/// <summary>An element that says something of the text in it.</summary>
/// <param name="FirstPiece">Its first piece.</param>
/// <param name="EndPiece">One past its last piece.</param>
/// <param name="Meaning">What it says.</param>
internal readonly record struct PageMark(int FirstPiece, int EndPiece, BlockMeaning Meaning);
