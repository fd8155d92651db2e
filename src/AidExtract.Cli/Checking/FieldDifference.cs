namespace AidExtract.Cli.Checking;

/// <summary>A field that differs.</summary>
internal sealed record FieldDifference(string Column, string Expected, string Actual);
