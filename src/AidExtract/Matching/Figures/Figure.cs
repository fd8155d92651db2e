using AidExtract.Text;

namespace AidExtract.Matching.Figures;

/// <summary>A figure as it was matched, before anything is known of what it means.</summary>
/// <param name="Span">Where it stands in the simplified text of the article, approximators and unit included.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Value">Exact value, multipliers applied; lower end of a range; null beyond decimal's range.</param>
/// <param name="High">Upper end of a range.</param>
/// <param name="Bound">How exactly it is stated.</param>
/// <param name="Unit">ISO 4217 code, classifier, measure, or ratio unit.</param>
/// <param name="CurrencyCue"><c>stated</c>, <c>region</c>, <c>default</c>; empty for other kinds.</param>
/// <param name="Form">The form that matched.</param>
public sealed record Figure(Span Span, FigureKind Kind, decimal? Value, decimal? High, Bound Bound, string Unit, string CurrencyCue, string Form);
