namespace AidExtract.Explaining;

/// <summary>A figure that is written out.</summary>
/// <param name="Record">Its row of figures.csv.</param>
/// <param name="Refined">What the words around it changed of what its form gives; empty if nothing.</param>
/// <param name="Verb">The row of <c>verbs.tsv</c> and what it says; empty where there is no verb.</param>
/// <param name="Donor">What told who gives; empty where that is not known.</param>
/// <param name="Recipient">What told who receives; empty where that is not known.</param>
public sealed record FigureExplanation(FigureRecord Record, string Refined, string Verb, string Donor, string Recipient);
