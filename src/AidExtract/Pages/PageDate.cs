namespace AidExtract.Pages;

/// <summary>The date of a page as its markup gives it.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsPublication">True when it is said to be that of publication; else it is the first time in the text that is marked as one.</param>
internal readonly record struct PageDate(DateOnly Day, bool IsPublication);
