using System.Buffers;
using AidExtract.Segmenting;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>Finds villages and townships that the gazetteer lacks by the last word of their names.</summary>
internal sealed class SuffixNameFinder(Gazetteer gazetteer)
{
    private const int LongestStem = 6;

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

    /// <summary>Adds what it finds between the full names already found, and keeps the list in order.</summary>
    public void Find(string text, Sentence sentence, TokenEdges edges, int index, List<PlaceCandidate> found)
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

            if ((k < found.Count && found[k].Start <= i) || gazetteer.UnitWords.Longest(text, i).Length > 1)
            {
                continue;
            }

            foreach (var (unit, level) in Endings)
            {
                var from = i + 1 - unit.Length;
                var limit = Math.Max(k > 0 ? found[k - 1].End : sentence.Span.Start, added.Count > 0 ? added[^1].End : sentence.Span.Start);
                if (from > limit && text.AsSpan(from, unit.Length).SequenceEqual(unit) && Name(text, edges, limit, from, i + 1) is { } span)
                {
                    added.Add(new PlaceCandidate(span.Start, span.End, index, CandidateKind.Suffix, []) { LocalName = span.In(text), LocalLevel = level });
                    break;
                }
            }
        }

        if (added.Count > 0)
        {
            found.AddRange(added);
            found.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        }
    }

    /// <summary>True where the stretch ends in a noun that names a kind of place; a one-character stem must be the whole of it.</summary>
    public static bool IsCommonNoun(Gazetteer gazetteer, string text, Span span)
    {
        for (var start = span.Start; start < span.End - 1; start++)
        {
            var value = gazetteer.CommonNouns.Find(text.AsSpan(start, span.End - start));
            if (value >= 0 && (start == span.Start || span.End - start > 2))
            {
                return true;
            }
        }

        return false;
    }

    private Span? Name(string text, TokenEdges edges, int limit, int from, int end)
    {
        if (edges.IsEmpty)
        {
            return null;
        }

        var t = edges.IndexAt(from);
        var token = edges[t];
        var start = from;
        var tag = token.Tag;
        if (token.Span.Start < from)
        {
            start = Math.Max(limit, token.Span.Start);
        }
        else if (t == 0 || edges[t - 1].Span.Start < limit)
        {
            return null;
        }

        while (t > 0 && edges[t - 1].Span.Start >= limit && edges[t - 1].Span.End == start && (from - start < 2 || IsEthnic(text, start, from)))
        {
            var previous = edges[--t];
            if (FunctionTags.Contains(previous.Tag) && !(previous.Tag is "m" or "v" && limit == previous.Span.Start) || !IsHan(text, previous.Span))
            {
                break;
            }

            start = previous.Span.Start;
            tag = previous.Tag;
        }

        // 在富坪: a preposition glued to the name.
        if (from - start >= 3 && start > limit && Prepositions.Contains(text[start]))
        {
            start++;
        }

        var span = new Span(start, end);
        var stem = from - start;
        return stem is 0 or > LongestStem || IsCommonNoun(gazetteer, text, span) || !(start == limit || (stem > 1 && IsNameTag(tag))) ? null : span;
    }

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
