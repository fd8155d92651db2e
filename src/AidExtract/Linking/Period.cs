namespace AidExtract.Linking;

/// <summary>A stretch of time; an end that is not known is null.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
internal readonly record struct Period(DateOnly? Start, DateOnly? End);
