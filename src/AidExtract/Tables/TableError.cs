namespace AidExtract.Tables;

/// <summary>A row that cannot be taken, with the place a reader has to look at.</summary>
/// <param name="File">The table's file, as it was named to the compiler.</param>
/// <param name="Line">1-based.</param>
/// <param name="Code"><c>AIDnnn</c>.</param>
/// <param name="Message">What is wrong and what was expected.</param>
internal sealed record TableError(string File, int Line, string Code, string Message)
{
    public const string BadLayout = "AID001";
    public const string UnknownColumn = "AID002";
    public const string MissingCell = "AID003";
    public const string BadNumber = "AID004";
    public const string UnknownWord = "AID005";
    public const string Duplicate = "AID006";
    public const string NotSimplified = "AID007";
    public const string MissingFile = "AID008";
    public const string BadPattern = "AID009";
    public const string NothingToRemove = "AID010";

    public override string ToString() => $"{File}({Line}): error {Code}: {Message}";
}
