namespace AidExtract.Writing;

/// <summary>A row of figures.csv.</summary>
internal readonly record struct FigureRow(string Article, FigureRecord Figure);
