using AidExtract.Matching.Places;

namespace AidExtract.Explaining;

/// <summary>What was taken for a place at first and is none.</summary>
/// <param name="Candidate">What it was taken for.</param>
/// <param name="Units">Codes and names of the units that bear the name.</param>
internal sealed record RejectedPlace(PlaceCandidate Candidate, IReadOnlyList<string> Units);
