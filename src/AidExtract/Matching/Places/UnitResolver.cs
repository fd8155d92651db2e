using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>Decides which unit each accepted candidate is: by the unit beside it, by one sense per article, by the votes of the other places.</summary>
internal sealed class UnitResolver(Gazetteer gazetteer, int year)
{
    private readonly Dictionary<string, int> _senses = new(StringComparer.Ordinal);

    public ArticleVotes Votes { get; } = new(gazetteer, year);

    /// <summary>True when one of the candidate's units lies in the unit before it or holds the one after it.</summary>
    public bool IsChained(PlaceCandidate candidate) => Within(candidate, candidate.Before).Count > 0 || Holding(candidate, candidate.After).Count > 0;

    /// <summary>True when the article uses these characters as the name of a unit.</summary>
    public bool HasSense(string surface) => _senses.ContainsKey(surface);

    /// <summary>Resolves a candidate that the units beside it or its own name leave only one unit.</summary>
    public bool TryResolveAlone(PlaceCandidate candidate, string surface)
    {
        var inside = Within(candidate, candidate.Before);
        var around = Holding(candidate, candidate.After);
        var left = inside.Count > 0 ? inside : around.Count > 0 ? around : candidate.Units;
        var how = inside.Count > 0 && !(candidate is { Kind: CandidateKind.Full, Units.Count: 1 }) ? PlaceResolution.Chain
            : left.Count < candidate.Units.Count ? PlaceResolution.Context
            : candidate.Kind == CandidateKind.Short ? PlaceResolution.Short : PlaceResolution.Full;
        left = Widest(left);
        if (left.Count != 1)
        {
            return false;
        }

        Settle(candidate, left[0], how, surface);
        return true;
    }

    /// <summary>Resolves a candidate to the unit that the places before it tell.</summary>
    public void ResolveAs(PlaceCandidate candidate, int unit, string surface) => Settle(candidate, unit, PlaceResolution.Context, surface);

    /// <summary>Resolves a candidate by the rest of the article; false when it stays open.</summary>
    public bool TryResolveByArticle(PlaceCandidate candidate, string surface)
    {
        if (_senses.TryGetValue(surface, out var sense) && candidate.Units.Exists(u => gazetteer.IsSame(u, sense)))
        {
            Settle(candidate, sense, PlaceResolution.Context, surface);
            return true;
        }

        var best = -1;
        var bestScore = 0;
        var tied = false;
        foreach (var unit in candidate.Units)
        {
            var score = Votes.Score(unit);
            if (score > bestScore)
            {
                (best, bestScore, tied) = (unit, score, false);
            }
            else if (score == bestScore)
            {
                tied = true;
            }
        }

        if (best < 0 && candidate.Kind == CandidateKind.Short)
        {
            best = CityAmongDistricts(candidate.Units);
            tied = false;
        }

        if (best < 0 || tied)
        {
            return false;
        }

        Settle(candidate, best, PlaceResolution.Context, surface);
        return true;
    }

    private void Settle(PlaceCandidate candidate, int unit, PlaceResolution how, string surface)
    {
        candidate.Unit = unit;
        candidate.How = how;
        if (candidate.Votes)
        {
            _senses.TryAdd(surface, unit);
            Votes.Add(unit);
        }
    }

    // Of 临夏回族自治州, 临夏市 and 临夏县 the short form means the first, unless the article says otherwise by a fuller name.
    private List<int> Widest(List<int> units)
    {
        if (units.Count < 2)
        {
            return units;
        }

        var widest = units.MinBy(gazetteer.Level);
        var level = gazetteer.Level(widest);
        var others = units.FindAll(u => u != widest);
        return level == UnitLevel.Province || (level == UnitLevel.City && others.TrueForAll(u => gazetteer.IsWithin(u, widest, year))) ? [widest] : units;
    }

    // 西安 is the city where nothing speaks for one of the districts of that name in other cities: their short forms are used there alone.
    private int CityAmongDistricts(List<int> units) =>
        units.FindAll(u => gazetteer.Level(u) == UnitLevel.City) is [var city] && units.TrueForAll(u => u == city || gazetteer.Name(u).EndsWith('区')) ? city : -1;

    private List<int> Within(PlaceCandidate candidate, PlaceCandidate? before) =>
        before is null or { Accepted: false } ? [] : candidate.Units.FindAll(u => Reach(before).Exists(b => !gazetteer.IsSame(u, b) && gazetteer.IsWithin(u, b, year)));

    private List<int> Holding(PlaceCandidate candidate, PlaceCandidate? after) =>
        after is null ? [] : candidate.Units.FindAll(u => Reach(after).Exists(a => !gazetteer.IsSame(u, a) && gazetteer.IsWithin(a, u, year)));

    private static List<int> Reach(PlaceCandidate other) => other.Unit >= 0 ? [other.Unit] : other.Units;
}
