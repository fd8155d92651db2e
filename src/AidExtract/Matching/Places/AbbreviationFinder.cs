using System.Buffers;
using AidExtract.Segmenting;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>Finds one-character names of units that the article names otherwise: 苏黔, 张沿两地, 川 as a word of its own.</summary>
internal sealed class AbbreviationFinder(Gazetteer gazetteer, string text, ArticleVotes votes, int year)
{
    private const int LongestRun = 6;

    private Dictionary<char, int>? _provinces;
    private Dictionary<char, int>? _initials;

    /// <summary>Finds them in sentences. What they may stand for is what the first sentences it was given name, the article's own.</summary>
    public void Find(IReadOnlyList<Sentence> sentences, List<List<PlaceCandidate>> bySentence)
    {
        var provinces = _provinces ??= Provinces();
        var initials = _initials ??= Initials(provinces, bySentence);
        var signs = SearchValues.Create([.. initials.Keys]);
        for (var k = 0; initials.Count > 0 && k < sentences.Count; k++)
        {
            var edges = new TokenEdges(sentences[k]);
            var end = sentences[k].Span.End;
            for (var i = sentences[k].Span.Start; i < end; i++)
            {
                var step = text.AsSpan(i, end - i).IndexOfAny(signs);
                if (step < 0)
                {
                    break;
                }

                i += step;
                if (IsTaken(bySentence[k], i))
                {
                    continue;
                }

                var run = Run(i, end, bySentence[k], provinces);
                if (run >= 2 && edges.IsEdge(i) && (edges.IsEdge(i + run) || HasCue(i + run, end)))
                {
                    i += Add(bySentence[k], k, i, run, provinces) - 1;
                }
                else if (run == 1 && edges.TagOf(new Span(i, i + 1)) == "j")
                {
                    Add(bySentence[k], k, i, 1, provinces);
                }
                else if (i + 2 < end && text[i] != text[i + 1] && initials.ContainsKey(text[i + 1]) && !IsTaken(bySentence[k], i + 1) && edges.IsEdge(i) && HasCue(i + 2, end))
                {
                    i += Add(bySentence[k], k, i, 2, initials) - 1;
                }
            }
        }
    }

    private Dictionary<char, int> Provinces()
    {
        var units = new Dictionary<char, int>();
        foreach (var (sign, unit) in gazetteer.Abbreviations)
        {
            if (votes.Of(unit) > 0)
            {
                units[sign] = unit;
            }
        }

        return units;
    }

    // First characters of the article's cities and counties, where only one begins with it, and the provinces' signs.
    private Dictionary<char, int> Initials(Dictionary<char, int> provinces, List<List<PlaceCandidate>> bySentence)
    {
        var units = new Dictionary<char, int>();
        var shared = new HashSet<char>();
        foreach (var unit in bySentence.SelectMany(list => list).Where(c => c is { Accepted: true, Unit: >= 0 }).Select(c => c.Unit))
        {
            if (gazetteer.Level(unit) is UnitLevel.City or UnitLevel.County && !units.TryAdd(gazetteer.Name(unit)[0], unit) && !gazetteer.IsSame(units[gazetteer.Name(unit)[0]], unit))
            {
                shared.Add(gazetteer.Name(unit)[0]);
            }
        }

        foreach (var sign in shared)
        {
            units.Remove(sign);
        }

        foreach (var (sign, unit) in provinces)
        {
            units[sign] = unit;
        }

        return units;
    }

    private static bool IsTaken(List<PlaceCandidate> list, int position) => list.Exists(c => c.Accepted && c.Start <= position && position < c.End);

    private bool HasCue(int position, int end) => position < end && gazetteer.PairCues.Longest(text, position).Length > 0;

    private int Run(int start, int end, List<PlaceCandidate> list, Dictionary<char, int> signs)
    {
        var i = start;
        while (i < end && i - start < LongestRun && signs.ContainsKey(text[i]) && !IsTaken(list, i))
        {
            i++;
        }

        return i - start;
    }

    private int Add(List<PlaceCandidate> list, int sentence, int start, int length, Dictionary<char, int> signs)
    {
        list.RemoveAll(c => !c.Accepted && c.Start < start + length && start < c.End);
        for (var i = start; i < start + length; i++)
        {
            list.Add(new PlaceCandidate(i, i + 1, sentence, CandidateKind.Abbreviation, [signs[text[i]]])
            {
                Accepted = true,
                Unit = gazetteer.At(signs[text[i]], year),
                How = PlaceResolution.Abbreviation,
            });
        }

        list.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return length;
    }
}
