namespace AidExtract.Explaining;

/// <summary>What was seen of the matching of one sentence, by position.</summary>
internal sealed class SentenceTrace
{
    /// <summary>Where something was looked for.</summary>
    public SortedDictionary<int, ReadingTrace> Readings { get; } = [];

    /// <summary>Where forms were tried.</summary>
    public SortedDictionary<int, PositionTrace> Positions { get; } = [];
}
