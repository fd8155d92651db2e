namespace AidExtract.Checkpoints;

/// <summary>How a run keeps what is done, and what it does with what an earlier run kept.</summary>
public sealed record CheckpointOptions
{
    /// <summary>True to go on from an earlier run's parts and finished tables; else they are replaced.</summary>
    public bool Resume { get; init; }

    /// <summary>The longest time for which what is done is in memory alone.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);
}
