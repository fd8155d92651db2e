namespace AidExtract.Cli.Checking;

/// <summary>All rows of one article that differ.</summary>
internal sealed record ArticleDifferences(string Article, IReadOnlyList<RowDifference> Rows);
