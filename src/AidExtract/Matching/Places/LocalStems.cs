using AidExtract.Segmenting;
using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>
/// Finds further mentions of an article's own villages and townships: 边麻沟 where 边麻沟村 stands elsewhere in it, and 边麻沟村 itself
/// where its words were cut so that it was not seen.
/// </summary>
internal sealed class LocalStems(Gazetteer gazetteer, UnitResolver resolver, string text, IReadOnlyList<Sentence> sentences, List<List<PlaceCandidate>> bySentence)
{
    private static readonly string[] UnitWords = ["社区", "嘎查", "街道", "苏木", "村", "镇", "乡"];

    public void Find(IReadOnlyDictionary<string, PlaceCandidate> known)
    {
        foreach (var (name, first) in known)
        {
            Find(name, first, isStem: false);
            var unit = Array.Find(UnitWords, u => name.EndsWith(u, StringComparison.Ordinal));
            if (unit is not null && name.Length - unit.Length >= 2 && !IsTaken(name[..^unit.Length]))
            {
                Find(name[..^unit.Length], first, isStem: true);
            }
        }
    }

    // The stem already stands for a wider unit: 沿河 is the county, also where the article names its 沿河镇.
    private bool IsTaken(string stem) =>
        resolver.HasSense(stem) || bySentence.Exists(list => list.Exists(c => c.Accepted && text.AsSpan(c.Start, c.End - c.Start).SequenceEqual(stem)));

    private void Find(string name, PlaceCandidate first, bool isStem)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        var end = sentences[^1].Span.End;
        var k = 0;
        for (var at = sentences[0].Span.Start; at < end; at++)
        {
            var step = text.AsSpan(at, end - at).IndexOf(name);
            if (step < 0)
            {
                break;
            }

            at += step;
            var span = new Span(at, at + name.Length);
            while (k < sentences.Count - 1 && sentences[k].Span.End <= at)
            {
                k++;
            }

            if (sentences[k].Span.Contains(span)
                && !bySentence[k].Exists(c => c.Accepted && c.Start < span.End && span.Start < c.End)
                && (!isStem || IsName(span, new TokenEdges(sentences[k]), sentences[k].Span.End, bySentence[k])))
            {
                Add(k, span, first, isStem ? PlaceResolution.Short : PlaceResolution.Context);
            }
        }
    }

    private bool IsName(Span span, TokenEdges edges, int sentenceEnd, List<PlaceCandidate> list)
    {
        if (span.End < sentenceEnd && gazetteer.Followers.Longest(text, span.End).Length > 0 && gazetteer.UnitWords.Longest(text, span.End).Length < 2)
        {
            return false;
        }

        return span.Length > 2 || (edges.AreEdges(span) && (SuffixNameFinder.IsProperTag(edges.TagOf(span)) || list.Exists(c => c.Accepted && c.End == span.Start) || NamesSchool(span.End)));
    }

    // 木鱼中学 in an article about 木鱼镇.
    private bool NamesSchool(int end) => gazetteer.Schools.Longest(text, end).Length > 0;

    private void Add(int sentence, Span span, PlaceCandidate first, PlaceResolution how)
    {
        bySentence[sentence].RemoveAll(c => !c.Accepted && c.Start < span.End && span.Start < c.End);
        var mention = new PlaceCandidate(span.Start, span.End, sentence, CandidateKind.Suffix, []) { LocalName = first.LocalName, LocalLevel = first.LocalLevel };
        mention.Follow(first, how);
        bySentence[sentence].Add(mention);
        bySentence[sentence].Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }
}
