using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>Decides whether a bare short form is a place, by the words around it and the rest of the article.</summary>
internal static class ShortFormJudge
{
    // In percent, of Gazetteer.Prior: from Trusted on the string alone is enough, below Doubtful it is another word first.
    private const int Trusted = 60;
    private const int Doubtful = 25;

    /// <summary>True when nothing else in the article is needed.</summary>
    public static bool IsEvident(PlaceCandidate candidate, TokenEdges edges) =>
        candidate.Prior >= Trusted && Fits(candidate, edges);

    /// <summary>True when the candidate is a place given what else the article names.</summary>
    /// <param name="candidate">A short form.</param>
    /// <param name="edges">Words of its sentence.</param>
    /// <param name="named">One of its units stands in the article by a fuller name.</param>
    /// <param name="chained">It follows the unit it lies in, or is followed by one that lies in it.</param>
    /// <param name="listed">It stands in a list with another place.</param>
    public static bool IsSupported(PlaceCandidate candidate, TokenEdges edges, bool named, bool chained, bool listed)
    {
        var span = new Span(candidate.Start, candidate.End);
        if (candidate.Prior >= Trusted)
        {
            return Fits(candidate, edges) || ((named || chained) && !Straddles(span, edges));
        }

        if (!edges.AreEdges(span))
        {
            return candidate.Prior >= Doubtful && chained && !Straddles(span, edges);
        }

        var place = edges.TagOf(span) is "ns";
        return candidate.Prior >= Doubtful ? named || chained || listed || place : named && (chained || listed);
    }

    // Not inside or across another word: 大凉山, 大|理论. A word that goes on after the name is well: 北京大学.
    private static bool Fits(PlaceCandidate candidate, TokenEdges edges)
    {
        var span = new Span(candidate.Start, candidate.End);
        return edges.IsEdge(span.Start) && !Straddles(span, edges);
    }

    // A word begins inside the name and ends outside it.
    private static bool Straddles(Span span, TokenEdges edges)
    {
        if (edges.IsEdge(span.End))
        {
            return false;
        }

        return edges[edges.IndexAt(span.End - 1)].Span.Start > span.Start;
    }
}
