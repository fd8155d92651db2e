namespace AidExtract.Conformance.Scoring;

/// <summary>How many of those looked at are right.</summary>
internal sealed class Share
{
    public int Right { get; private set; }

    public int All { get; private set; }

    /// <summary>1 where nothing was looked at.</summary>
    public double Value => All == 0 ? 1 : (double)Right / All;

    public void Add(bool isRight) => (Right, All) = (Right + (isRight ? 1 : 0), All + 1);
}
