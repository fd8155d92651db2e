using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>
/// Tells districts of one name apart by what stands before them: the last district of that name, or the city around it, in the sentence, then
/// in the paragraph.
/// </summary>
internal sealed class NamesakeContext(Gazetteer gazetteer, string text, List<PlaceCandidate> all, int year)
{
    // A city so many places back says little.
    private const int Reach = 40;

    private readonly Dictionary<string, PlaceCandidate> _last = new(StringComparer.Ordinal);
    private int _position;
    private int _paragraph;

    /// <summary>Takes note of a resolved mention, in order of the text.</summary>
    public void Passed(PlaceCandidate candidate, string surface) => _last[surface] = candidate;

    /// <summary>The unit that the candidate at an index is, or -1 where nothing before it tells. Asked in order of the text.</summary>
    public int Unit(int index, string surface)
    {
        var candidate = all[index];
        if (candidate.Kind != CandidateKind.Full || !candidate.Units.TrueForAll(u => gazetteer.Level(u) == UnitLevel.County))
        {
            return -1;
        }

        EnterParagraph(candidate.Start);
        var (around, unit) = Around(index);
        if (around is not null && candidate.Start - around.End == 1 && text[around.End] == '的')
        {
            return unit;
        }

        // Each line of the page around an article stands for itself.
        var namesake = _last.GetValueOrDefault(surface) is { } last && candidate.Units.Exists(u => gazetteer.IsSame(u, last.Unit)) && (candidate.Votes || last.Start >= _paragraph) ? last : null;
        if (namesake is null || around is null)
        {
            return namesake?.Unit ?? unit;
        }

        var isNearer = namesake.Sentence == candidate.Sentence || (around.Sentence != candidate.Sentence && namesake.Start >= _paragraph);
        return isNearer ? namesake.Unit : unit;
    }

    // The nearest place of the paragraph before a candidate that holds just one of its units, and that unit.
    private (PlaceCandidate? Place, int Unit) Around(int index)
    {
        var candidate = all[index];
        for (var k = index - 1; k >= Math.Max(0, index - Reach) && all[k].Start >= _paragraph; k--)
        {
            var place = all[k];
            if (place is { Accepted: true, Unit: >= 0 } && gazetteer.Level(place.Unit) is UnitLevel.Province or UnitLevel.City
                && candidate.Units.FindAll(u => gazetteer.IsWithin(u, place.Unit, year)) is [var unit])
            {
                return (place, unit);
            }
        }

        return (null, -1);
    }

    private void EnterParagraph(int start)
    {
        if (text.AsSpan(_position, start - _position).LastIndexOf('\n') is >= 0 and var at)
        {
            _paragraph = _position + at + 1;
        }

        _position = start;
    }
}
