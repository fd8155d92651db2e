namespace AidExtract.Writing;

/// <summary>
/// Numbers as Parquet holds them: 128-bit decimals of 38 digits, 10 of them after the point. That leaves 28 before it, so a few of
/// System.Decimal's numbers do not fit: those from 10²⁸ on, and those with more than 10 decimals.
/// </summary>
internal static class ParquetDecimal
{
    public const int Precision = 38;
    public const int Scale = 10;

    private const string Overflow = "overflow";
    private const decimal Limit = 1e28m;

    /// <summary>The figure as it can be written: a number that does not fit is left empty and the figure flagged, nothing is rounded.</summary>
    public static FigureRecord Fit(FigureRecord figure) => Fits(figure.Value) && Fits(figure.High)
        ? figure
        : figure with
        {
            Value = Fits(figure.Value) ? figure.Value : null,
            High = Fits(figure.High) ? figure.High : null,
            Flags = figure.Flags.Contains(Overflow) ? figure.Flags : [.. figure.Flags, Overflow],
        };

    private static bool Fits(decimal? number) => number is not { } value || (Math.Abs(value) < Limit && decimal.Round(value, Scale) == value);
}
