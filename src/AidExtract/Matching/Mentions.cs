using AidExtract.Matching.Figures;
using AidExtract.Matching.Places;
using AidExtract.Segmenting;

namespace AidExtract.Matching;

/// <summary>Settles what figures and places both claim: the 五里 of 五里乡 is no figure, the 澳门 of 3万澳门元 and of 澳门元3万 no place.</summary>
internal static class Mentions
{
    /// <summary>Drops figures that begin inside a place, and places that lie inside a figure; a sum that begins with the place's name and goes on is one.</summary>
    public static (IReadOnlyList<Figure> Figures, IReadOnlyList<PlaceMention> Places) Settle(IReadOnlyList<Figure> figures, IReadOnlyList<PlaceMention> places)
    {
        var keptFigures = new List<Figure>(figures.Count);
        var keptPlaces = new List<PlaceMention>(places.Count);
        var at = 0;
        foreach (var place in places)
        {
            while (at < figures.Count && figures[at].Span.Start < place.Span.Start)
            {
                keptFigures.Add(figures[at++]);
            }

            if (at < figures.Count && figures[at] is { Kind: FigureKind.Money } sum && sum.Span.Start == place.Span.Start && sum.Span.End > place.Span.End)
            {
                keptFigures.Add(figures[at++]);
            }

            if (keptFigures.Count > 0 && keptFigures[^1].Span.Overlaps(place.Span))
            {
                continue;
            }

            keptPlaces.Add(place);
            while (at < figures.Count && figures[at].Span.Start < place.Span.End)
            {
                at++;
            }
        }

        for (; at < figures.Count; at++)
        {
            keptFigures.Add(figures[at]);
        }

        return (keptFigures, keptPlaces);
    }

    /// <summary>The places that stand in the sentences; both by position.</summary>
    public static IReadOnlyList<PlaceMention> Within(IReadOnlyList<Sentence> sentences, IReadOnlyList<PlaceMention> places)
    {
        var within = new List<PlaceMention>(places.Count);
        var k = 0;
        foreach (var place in places)
        {
            while (k < sentences.Count && sentences[k].Span.End <= place.Span.Start)
            {
                k++;
            }

            if (k < sentences.Count && sentences[k].Span.Start <= place.Span.Start)
            {
                within.Add(place);
            }
        }

        return within;
    }
}
