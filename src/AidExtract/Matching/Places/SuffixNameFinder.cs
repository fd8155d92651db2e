using System.Buffers;
using AidExtract.Segmenting;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>Finds villages and townships that the gazetteer lacks by the last word of their names.</summary>
internal sealed class SuffixNameFinder(Gazetteer gazetteer, WordTest isWord)
{
    private const int LongestStem = 6;
    private const int MatchesEnd = 1;

    // Words that end a search to the left: a name does not hold them.
    private static readonly HashSet<string> FunctionTags = new(StringComparer.Ordinal)
    {
        "p", "c", "u", "uj", "ul", "uz", "ug", "ud", "uv", "d", "m", "q", "r", "w", "x", "f", "t", "y", "e", "mq", "zg", "rr", "rz", "k", "v",
    };

    private static readonly SearchValues<char> Units = SearchValues.Create("村镇乡区道木查");
    private static readonly SearchValues<char> Prepositions = SearchValues.Create("在到对向与赴给把将由从往于及和为");

    private static readonly (string Unit, UnitLevel Level)[] Endings =
    [
        ("社区", UnitLevel.Village), ("嘎查", UnitLevel.Village), ("村", UnitLevel.Village),
        ("街道", UnitLevel.Township), ("苏木", UnitLevel.Township), ("镇", UnitLevel.Township), ("乡", UnitLevel.Township),
    ];

    /// <summary>The names between those already found, by position.</summary>
    public List<PlaceCandidate> Find(string text, Sentence sentence, TokenEdges edges, int index, List<PlaceCandidate> found)
    {
        var added = new List<PlaceCandidate>();
        var k = 0;
        for (var i = sentence.Span.Start; i < sentence.Span.End; i++)
        {
            var step = text.AsSpan(i, sentence.Span.End - i).IndexOfAny(Units);
            if (step < 0)
            {
                break;
            }

            i += step;
            while (k < found.Count && found[k].End <= i)
            {
                k++;
            }

            if ((k < found.Count && found[k].Start <= i) || BeginsAnotherWord(gazetteer, text, i + 1, edges))
            {
                continue;
            }

            foreach (var (unit, level) in Endings)
            {
                var from = i + 1 - unit.Length;
                var lastAdded = added.Count > 0 ? added[^1].End : -1;
                var placeEnd = Math.Max(k > 0 ? found[k - 1].End : -1, added.Count > 0 && !added[^1].IsWeak ? lastAdded : -1);
                var limit = Math.Max(Math.Max(placeEnd, lastAdded), sentence.Span.Start);
                if (from > limit && text.AsSpan(from, unit.Length).SequenceEqual(unit) && Name(text, edges, limit, limit == placeEnd, from, i + 1) is var (span, weak, isWords))
                {
                    added.Add(new PlaceCandidate(span.Start, span.End, index, CandidateKind.Suffix, []) { LocalName = span.In(text), LocalLevel = level, IsWeak = weak, NeedsRegister = isWords });
                    break;
                }
            }
        }

        return added;
    }

    /// <summary>True where the last character of a name belongs to the next word: 皋兰|村民, but 富坪村|落实.</summary>
    public static bool BeginsAnotherWord(Gazetteer gazetteer, string text, int end, TokenEdges edges) =>
        gazetteer.UnitWords.Longest(text, end - 1).Length > 1
        && (edges.IsEmpty || !edges.IsEdge(end) || edges[edges.IndexAt(end)].Span.Length < 2);

    /// <summary>True where the stretch is, or ends in, a noun that names a kind of place.</summary>
    public static bool IsCommonNoun(Gazetteer gazetteer, string text, Span span)
    {
        for (var start = span.Start; start < span.End - 1; start++)
        {
            var value = gazetteer.CommonNouns.Find(text.AsSpan(start, span.End - start));
            if (value >= 0 && (start == span.Start || value == MatchesEnd))
            {
                return true;
            }
        }

        return false;
    }

    // The name that ends with the unit word at [from, end), whether it needs other evidence to stand, and whether the words in it are rather
    // others, so that only the register makes a name of it: 兴隆镇|开展|社区.
    private (Span Span, bool Weak, bool IsWords)? Name(string text, TokenEdges edges, int limit, bool afterPlace, int from, int end)
    {
        if (edges.IsEmpty)
        {
            return afterPlace && from - limit is > 0 and <= LongestStem ? (new Span(limit, end), false, false) : null;
        }

        var t = edges.IndexAt(from);
        var token = edges[t];
        var start = from;
        var tag = token.Tag;

        // 同乡会: a word that begins before the unit and ends after it.
        if (token.Span.End < end || (token.Span.End > end && token.Span.Start < from && isWord(text.AsSpan(token.Span.Start, token.Span.Length))))
        {
            return null;
        }

        if (token.Span.Start < from)
        {
            start = Math.Max(limit, token.Span.Start);
            if (start == token.Span.Start && token.Span.Length == 2 && isWord(text.AsSpan(start, 2)) && !IsProperTag(tag))
            {
                return null;
            }
        }

        for (; t > 0 && start > limit && (from - start < 2 || IsEthnic(text, start, from)); t--)
        {
            var previous = edges[t - 1].Span;
            if (previous.End <= limit || !IsHan(text, previous) || (from - start == 1 && previous.Length > 1 && (previous.Start > limit || !afterPlace) && !IsProperTag(edges[t - 1].Tag)) || (FunctionTags.Contains(edges[t - 1].Tag) && !(edges[t - 1].Tag is "m" or "v" or "t" && ((previous.Start <= limit && afterPlace) || IsEthnic(text, start, from)))))
            {
                break;
            }

            start = Math.Max(limit, previous.Start);
            tag = edges[t - 1].Tag;
        }

        if (afterPlace && start > limit && from - limit <= LongestStem && IsUnknown(text, edges, limit, from))
        {
            start = limit;
        }

        // 在富坪: a preposition glued to the name.
        if (from - start >= 3 && (start > limit || !afterPlace) && Prepositions.Contains(text[start]))
        {
            start++;
        }

        var span = new Span(start, end);
        var stem = from - start;
        var chained = afterPlace && start == limit;
        if (stem is 0 or > LongestStem || IsCommonNoun(gazetteer, text, span) || (!chained && (stem < 2 || !IsNameTag(tag) || text.AsSpan(start, stem).Contains(text[from]))))
        {
            return null;
        }

        return (span, !chained && !IsProperTag(tag) && isWord(text.AsSpan(start, stem)), chained && ((tag == "v" && gazetteer.VillageVerbs.Find(text.AsSpan(start, stem)) < 0) || BeginsWithWord(text, edges, start, from)));
    }

    // 硬化|通村: another word stands in front; but 新月|畲族村.
    private bool BeginsWithWord(string text, TokenEdges edges, int start, int from) =>
        text[from - 1] != '族' && edges[edges.IndexAt(start)] is var (word, tag) && word.Length > 1 && word.End < from && word.Start == start && !IsProperTag(tag) && isWord(text.AsSpan(word.Start, word.Length));

    // Nothing between but scraps of a name that the word list does not have: 大兴地镇|自|扁王|基|村.
    private bool IsUnknown(string text, TokenEdges edges, int from, int to)
    {
        for (var t = edges.IndexAt(from); t < edges.Count && edges[t].Span.Start < to; t++)
        {
            var (span, tag) = edges[t];
            if (!IsHan(text, span) || tag is "p" or "c" or "u" or "uj" or "ul" or "d" or "q" or "r" or "f" || (span.Length > 1 && !IsProperTag(tag) && isWord(text.AsSpan(span.Start, span.Length))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for jieba's tags of names.</summary>
    public static bool IsProperTag(string tag) => tag is "ns" or "nr" or "nz" or "nt" or "nrt" or "nrfg";

    private static bool IsNameTag(string tag) => tag is "ns" or "nr" or "nz" or "nt" or "nrt" or "nrfg" or "n" or "ng" or "j" or "a" or "b" or "s" or "i" or "l" or "vn";

    private static bool IsEthnic(string text, int start, int end) => text[end - 1] == '族' && end - start <= 3;

    private static bool IsHan(string text, Span span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is < '\u3400' or > '\u9fff')
            {
                return false;
            }
        }

        return true;
    }
}
