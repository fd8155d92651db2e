using AidExtract.Tables.Pages;

namespace AidExtract.Pages;

/// <summary>An element that says something of the text in it.</summary>
/// <param name="FirstPiece">Its first piece.</param>
/// <param name="EndPiece">One past its last piece.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="IsEnded">False when its end tag is missing, so that nobody knows how far it was meant to reach.</param>
internal readonly record struct PageMark(int FirstPiece, int EndPiece, BlockMeaning Meaning, bool IsEnded);
