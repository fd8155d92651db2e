namespace AidExtract.Explaining;

/// <summary>What may be a place.</summary>
/// <param name="Start">0-based UTF-16 position in the sentence.</param>
/// <param name="Text">As it stands there, simplified.</param>
/// <param name="IsPlace">True where it is written out as one.</param>
/// <param name="Name">Full name of the unit, with those above it.</param>
/// <param name="Code">Its code; empty where not known.</param>
/// <param name="Reason">How it was resolved, or why it is no place.</param>
/// <param name="Candidates">Units that bear the name, where it was not settled which is meant.</param>
public sealed record PlaceExplanation(int Start, string Text, bool IsPlace, string Name, string Code, string Reason, IReadOnlyList<string> Candidates);
