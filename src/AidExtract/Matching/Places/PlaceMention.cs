using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>One mention of a place.</summary>
/// <param name="Span">Where it stands in the simplified text of the article.</param>
/// <param name="Name">Full official name of the unit at the article's date; empty when ambiguous.</param>
/// <param name="Level"><c>country</c> <c>province</c> <c>city</c> <c>county</c> <c>township</c> <c>village</c> <c>zone</c>.</param>
/// <param name="Code">Division code (6 digits; 9 for townships, 12 for villages), empty when unknown or ambiguous.</param>
/// <param name="CodeNow">Today's code where the unit was renamed, upgraded or merged.</param>
/// <param name="Chain">Full names of province, city, county, township, village; empty where not known.</param>
/// <param name="InOrganisation">Part of an organisation's or product's name.</param>
/// <param name="How">How it was resolved.</param>
/// <param name="Candidates">Codes where it stays ambiguous, else empty.</param>
public sealed record PlaceMention(
    Span Span,
    string Name,
    string Level,
    string Code,
    string CodeNow,
    PlaceChain Chain,
    bool InOrganisation,
    PlaceResolution How,
    IReadOnlyList<string> Candidates);
