namespace AidExtract.Benchmarks;

/// <summary>A measured value beside the limit that it must keep.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Limit">The least that is asked for, or the most that is allowed.</param>
/// <param name="IsMost">True where the limit is the most.</param>
/// <param name="Spread">How far single measurements lay apart, where there are several.</param>
internal sealed record Floor(string What, double Value, string Unit, double Limit, bool IsMost = false, string Spread = "")
{
    /// <summary>Whether the limit is kept.</summary>
    public bool IsMet => IsMost ? Value <= Limit : Value >= Limit;
}
