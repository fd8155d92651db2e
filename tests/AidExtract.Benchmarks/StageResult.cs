namespace AidExtract.Benchmarks;

/// <summary>What a stage costs.</summary>
/// <param name="Name">The stage.</param>
/// <param name="Rate">MB (10⁶ bytes of UTF-8) per second on one core.</param>
/// <param name="Allocated">Bytes allocated per MB.</param>
internal sealed record StageResult(string Name, double Rate, double Allocated);
