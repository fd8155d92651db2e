namespace AidExtract.Conformance.Scoring;

/// <summary>Counts of right, false and missed.</summary>
internal sealed class Tally
{
    public int Right { get; set; }

    public int False { get; set; }

    public int Missed { get; set; }

    /// <summary>How many there are to find.</summary>
    public int Wanted => Right + Missed;

    /// <summary>Harmonic mean of precision and recall; 1 where there is nothing to find and nothing was said.</summary>
    public double F1 => Right + False + Missed == 0 ? 1 : 2.0 * Right / ((2.0 * Right) + False + Missed);
}
