using System.Globalization;
using AidExtract.Matching.Places;
using AidExtract.Segmenting;

namespace AidExtract.Explaining;

/// <summary>Tells what was taken for a place, how it was resolved, and what is none.</summary>
internal sealed class PlaceExplainer(List<RejectedPlace> rejected, StageResults results)
{
    private readonly string _text = results.Simplified.Text.Text;
    private readonly HashSet<PlaceMention> _places = new(results.Places, ReferenceEqualityComparer.Instance);

    /// <summary>What may be a place in a sentence.</summary>
    public IReadOnlyList<PlaceExplanation> Places(Sentence sentence)
    {
        var named = results.Named.Where(place => sentence.Span.Contains(place.Span)).Select(place => Explain(place, sentence.Span.Start));
        var none = rejected.Where(place => place.Candidate.Start >= sentence.Span.Start && place.Candidate.End <= sentence.Span.End).Select(place => Explain(place, sentence.Span.Start));
        return [.. named.Concat(none).OrderBy(place => place.Start)];
    }

    private PlaceExplanation Explain(PlaceMention place, int offset)
    {
        var isPlace = _places.Contains(place);
        var reason = isPlace ? How(place.How) : $"lies inside the figure {results.Matched.First(figure => figure.Span.Overlaps(place.Span)).Span.In(_text)}";
        string[] chain = [place.Chain.Province, place.Chain.City, place.Chain.County, place.Chain.Township, place.Chain.Village];
        var above = string.Concat(chain.Where(name => name != place.Name));
        return new PlaceExplanation(
            place.Span.Start - offset, place.Span.In(_text), isPlace, above + place.Name, place.Code, isPlace && place.InOrganisation ? reason + ", in the name of an organisation" : reason, place.Candidates);
    }

    private PlaceExplanation Explain(RejectedPlace place, int offset)
    {
        var candidate = place.Candidate;
        var reason = candidate.Kind switch
        {
            CandidateKind.Short => string.Create(CultureInfo.InvariantCulture, $"a short form that is a place in {candidate.Prior} of 100 texts, and nothing here speaks enough for it"),
            CandidateKind.Abbreviation => "one character, without another place beside it",
            CandidateKind.Full => "a name that is none here: its unit does not go with the places around it",
            _ => "ends like a township or village, but the gazetteer has none of that name near the places of the article",
        };
        return new PlaceExplanation(candidate.Start - offset, _text[candidate.Start..candidate.End], false, "", "", reason, place.Units);
    }

    private static string How(PlaceResolution how) => how switch
    {
        PlaceResolution.Full => "by its full name",
        PlaceResolution.Chain => "by the unit directly before it",
        PlaceResolution.Short => "a short form, by what stands around it",
        PlaceResolution.Context => "by other places of the article",
        PlaceResolution.Repaired => "a misspelt name, by its sound or shape",
        PlaceResolution.Abbreviation => "a one-character abbreviation",
        PlaceResolution.Ambiguous => "several units bear the name, and the article does not tell which is meant",
        _ => "",
    };
}
