using System.Buffers;
using AidExtract.Segmenting;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>Finds one-character names of units that the article names otherwise: 苏黔, 张沿两地, 川 as a word of its own.</summary>
internal sealed class AbbreviationFinder(Gazetteer gazetteer, string text, IReadOnlyList<Sentence> sentences, List<List<PlaceCandidate>> bySentence, ArticleVotes votes, int year)
{
    private const int LongestRun = 6;

    public void Find()
    {
        var provinces = Provinces();
        var initials = Initials(provinces);
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
                if (IsTaken(k, i))
                {
                    continue;
                }

                var run = Run(i, end, k, provinces);
                if (run >= 2 && edges.IsEdge(i) && (edges.IsEdge(i + run) || HasCue(i + run, end)))
                {
                    i += Add(k, i, run, provinces) - 1;
                }
                else if (run == 1 && edges.TagOf(new Span(i, i + 1)) == "j")
                {
                    Add(k, i, 1, provinces);
                }
                else if (i + 2 < end && text[i] != text[i + 1] && initials.ContainsKey(text[i + 1]) && !IsTaken(k, i + 1) && edges.IsEdge(i) && HasCue(i + 2, end))
                {
                    i += Add(k, i, 2, initials) - 1;
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
    private Dictionary<char, int> Initials(Dictionary<char, int> provinces)
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

    private bool IsTaken(int sentence, int position) => bySentence[sentence].Exists(c => c.Accepted && c.Start <= position && position < c.End);

    private bool HasCue(int position, int end) => position < end && gazetteer.PairCues.Longest(text, position).Length > 0;

    private int Run(int start, int end, int sentence, Dictionary<char, int> signs)
    {
        var i = start;
        while (i < end && i - start < LongestRun && signs.ContainsKey(text[i]) && !IsTaken(sentence, i))
        {
            i++;
        }

        return i - start;
    }

    private int Add(int sentence, int start, int length, Dictionary<char, int> signs)
    {
        var list = bySentence[sentence];
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
