namespace AidExtract.Explaining;

/// <summary>A line of the file, and what is left of it after cleaning.</summary>
/// <param name="IsTitleField">True for the title field of a record.</param>
/// <param name="Number">1-based, of the file or field.</param>
/// <param name="Raw">As it stands there.</param>
/// <param name="Repairs">What was changed in it, in the order in which it was done.</param>
/// <param name="Stretches">What cleaning left of it: none or one, more where markup stood for line ends.</param>
public sealed record LineExplanation(bool IsTitleField, int Number, string Raw, IReadOnlyList<RepairExplanation> Repairs, IReadOnlyList<StretchExplanation> Stretches);
