using AidExtract.Tables.Pages;

namespace AidExtract.Pages;

/// <summary>An element whose end has not been reached. The places of others on the stack are -1 where there are none.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Layout">How it sets its text.</param>
/// <param name="Meaning">What it says of its text.</param>
/// <param name="FirstPiece">Its first piece.</param>
/// <param name="SameName">Place of the innermost element of the same name around it.</param>
/// <param name="Table">Place of the innermost table around it.</param>
/// <param name="Cell">Place of the innermost cell around it.</param>
internal readonly record struct OpenElement(string Name, ElementLayout Layout, BlockMeaning Meaning, int FirstPiece, int SameName, int Table, int Cell);
