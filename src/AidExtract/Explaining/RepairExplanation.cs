namespace AidExtract.Explaining;

/// <summary>A change that cleaning made.</summary>
/// <param name="Start">0-based code point in the file or field, as in figures.csv.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there now.</param>
/// <param name="Kind">Why: <c>pinyin</c>, <c>byteshift</c>, <c>lostbytes</c>, <c>markup</c>, <c>invisible</c>, <c>lookalike</c>, <c>spacing</c>, <c>doubled</c>, <c>folding</c>.</param>
public sealed record RepairExplanation(int Start, string Before, string After, string Kind);
