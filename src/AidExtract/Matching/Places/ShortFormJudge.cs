using System.Buffers;
using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>Decides whether a bare short form is a place, by the words around it and the rest of the article.</summary>
internal static class ShortFormJudge
{
    // In percent, of Gazetteer.Prior: from Trusted on the string alone is enough, below Doubtful it is another word first.
    private const int Trusted = 60;
    private const int Doubtful = 25;

    private static readonly SearchValues<char> Prepositions = SearchValues.Create("在到对向与赴给把将由从往于及和为来援驰返抵访驻同跟自");

    /// <summary>True when nothing else in the article is needed.</summary>
    public static bool IsEvident(PlaceCandidate candidate, string text, TokenEdges edges) =>
        candidate.Prior >= Trusted && !candidate.IsDistrict && Fits(candidate, text, edges) && !IsPersonalName(candidate, edges);

    /// <summary>True when the candidate is a place given what else the article names.</summary>
    /// <param name="candidate">A short form.</param>
    /// <param name="text">The article.</param>
    /// <param name="edges">Words of its sentence.</param>
    /// <param name="support">What the article says for it.</param>
    public static bool IsSupported(PlaceCandidate candidate, string text, TokenEdges edges, ShortFormSupport support)
    {
        var span = new Span(candidate.Start, candidate.End);
        if (support.Namesake && !support.Named && !support.Chained)
        {
            return false;
        }

        if (candidate.Prior >= Trusted)
        {
            var enough = !candidate.IsDistrict || support.Around || support.Named || support.Chained || support.Listed;
            return enough && (Fits(candidate, text, edges) || (support.Chained && AreEdgesAround(candidate, edges)) || ((support.Named || support.Chained || (support.Listed && support.Around)) && IsGlued(span, text, edges))) && (support.Named || !IsPersonalName(candidate, edges));
        }

        if (!edges.AreEdges(span))
        {
            return candidate.Prior >= Doubtful && support.Chained && !Straddles(span, edges);
        }

        var tag = edges.TagOf(span);
        var place = (tag is "ns" || (support.Around && SuffixNameFinder.IsProperTag(tag))) && !candidate.IsDistrict;
        return candidate.Prior >= Doubtful
            ? (support.Named || support.Chained || support.Listed || place) && (support.Named || !IsPersonalName(candidate, edges))
            : (support.Named && (support.Chained || support.Listed)) || (support.Listed && support.Around && tag.Length == 0);
    }

    // Not inside or across another word: 大凉山, 大|理论, 多伦多. After the name of a province or city a word may go on: 北京大学.
    private static bool Fits(PlaceCandidate candidate, string text, TokenEdges edges)
    {
        var span = new Span(candidate.Start, candidate.End);
        return (edges.IsEdge(span.Start) || FollowsCountry(span.Start, text, edges)) && (edges.IsEdge(span.End) || candidate.EndsBeforeUnitWord || (candidate.IsWide && !Straddles(span, edges)));
    }

    // 信|阳光|山: 信阳 and 光山, cut in their midst; but words begin and end where the two do.
    private static bool AreEdgesAround(PlaceCandidate candidate, TokenEdges edges) =>
        edges.IsEdge(candidate.Before?.Start ?? candidate.Start) && edges.IsEdge(candidate.After?.End ?? candidate.End);

    // 中国香港 is one word of the word list.
    private static bool FollowsCountry(int start, string text, TokenEdges edges)
    {
        var word = edges[edges.IndexAt(start)].Span.Start;
        return text.AsSpan(word, start - word).SequenceEqual("中国");
    }

    // 赴沿河: cut as one word, because the word list lacks the name.
    private static bool IsGlued(Span span, string text, TokenEdges edges)
    {
        if (Straddles(span, edges))
        {
            return false;
        }

        var token = edges[edges.IndexAt(span.Start)].Span;
        return token.Start == span.Start || (token.Start == span.Start - 1 && Prepositions.Contains(text[token.Start]));
    }

    // 王永胜: a surname stands before it.
    private static bool IsPersonalName(PlaceCandidate candidate, TokenEdges edges)
    {
        if (edges.IsEmpty || candidate.Before is not null)
        {
            return false;
        }

        var t = edges.IndexAt(candidate.Start);
        return t > 0 && edges[t - 1] is { Tag: "nr", Span.Length: 1 };
    }

    // A word begins inside the name and ends outside it.
    private static bool Straddles(Span span, TokenEdges edges) =>
        !edges.IsEdge(span.End) && edges[edges.IndexAt(span.End - 1)].Span.Start > span.Start;
}
