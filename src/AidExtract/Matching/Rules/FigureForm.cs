using AidExtract.Matching.Figures;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Rules;

/// <summary>A row of <c>figure-forms.tsv</c>.</summary>
/// <param name="Order">Its place in the table; of matches of one length the earliest row wins.</param>
/// <param name="Name">As written to column <c>form</c>.</param>
/// <param name="Kind">What it measures; null for what is no figure.</param>
/// <param name="Shape">How its parts make values.</param>
internal sealed record FigureForm(int Order, string Name, FigureKind? Kind, FormShape Shape);
