using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>Townships and villages: each is looked for in the counties that the article names, first in the one beside it.</summary>
internal sealed class LocalPlaces(Gazetteer gazetteer, LocalRegister register, string text, ArticleVotes votes, int year)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceCandidate> _known = new(StringComparer.Ordinal);
    private readonly VillageFinder _villages = new(gazetteer, register, year);
    private readonly TownshipHomes _homes = new(gazetteer, register, votes, year);
    private List<int>? _counties;

    /// <summary>Local names accepted, with their first mention.</summary>
    public IReadOnlyDictionary<string, PlaceCandidate> Known => _known;

    /// <summary>Resolves the townships and villages of sentences. The counties are those of the first it was given, the article's own.</summary>
    public void Resolve(List<List<PlaceCandidate>> bySentence)
    {
        CountNames(bySentence);
        TrustLists(bySentence);
        _counties ??= Ordered([.. Counties(bySentence), .. _homes.CountiesTold(bySentence)]);
        var last = -1;
        foreach (var list in bySentence)
        {
            PlaceCandidate? listed = null;
            foreach (var candidate in list)
            {
                if (candidate.Kind is CandidateKind.Township or CandidateKind.Suffix)
                {
                    Place(candidate, listed, last, _counties);
                    if (candidate.Accepted)
                    {
                        listed = candidate;
                        _villages.Passed(candidate);
                        _known.TryAdd(candidate.LocalName, candidate);
                    }
                }
                else if (candidate is { Accepted: true, Unit: >= 0 })
                {
                    if (candidate.LocalName.Length > 0)
                    {
                        candidate.Context = candidate.Unit;
                        candidate.Unit = -1;
                    }

                    if (gazetteer.Level(candidate.Anchor) is UnitLevel.County or UnitLevel.Zone)
                    {
                        last = candidate.Anchor;
                    }

                    listed = null;
                }
            }
        }
    }

    private void CountNames(List<List<PlaceCandidate>> bySentence)
    {
        foreach (var candidate in bySentence.SelectMany(list => list).Where(c => c.Kind == CandidateKind.Suffix))
        {
            _counts[candidate.LocalName] = _counts.GetValueOrDefault(candidate.LocalName) + 1;
        }
    }

    // 莲花村、石门村和大坪村: in a list one name that is no other word speaks for all.
    private void TrustLists(List<List<PlaceCandidate>> bySentence)
    {
        foreach (var list in bySentence)
        {
            for (var from = 0; from < list.Count;)
            {
                var to = from + 1;
                while (to < list.Count && list[to].Kind == CandidateKind.Suffix && list[from].Kind == CandidateKind.Suffix && IsJoined(list[to - 1], list[to]))
                {
                    to++;
                }

                if (to - from > 1 && list.GetRange(from, to - from).Exists(c => !c.IsWeak))
                {
                    list.GetRange(from, to - from).ForEach(c => c.IsWeak = false);
                }

                from = to;
            }
        }
    }

    private bool IsJoined(PlaceCandidate one, PlaceCandidate next) => next.Start - one.End == 1 && text[one.End] is '、' or '和' or '与' or '及';

    private void Place(PlaceCandidate candidate, PlaceCandidate? listed, int last, List<int> counties)
    {
        var before = candidate.Before is { Accepted: true } b ? b : null;
        if (before is not null)
        {
            Settle(candidate, before);
            return;
        }

        if (candidate.NeedsParent)
        {
            return;
        }

        if (listed is not null && IsJoined(listed, candidate) && LiesWith(listed, candidate))
        {
            (candidate.Context, candidate.Home) = (Around(listed), listed.Home);
            candidate.LocalTownship = candidate.LocalLevel == UnitLevel.Village ? listed.LocalTownship : "";
            Accept(candidate, PlaceResolution.Context);
            return;
        }

        if (_known.TryGetValue(candidate.LocalName, out var same))
        {
            candidate.Follow(same, same.How == PlaceResolution.Repaired ? PlaceResolution.Repaired : PlaceResolution.Context);
            return;
        }

        foreach (var county in counties)
        {
            if (candidate.Units.FindIndex(u => register.IsIn(u, county, year)) is >= 0 and var home)
            {
                candidate.Home = county;
                Accept(candidate, candidate.Units[home], PlaceResolution.Context);
                return;
            }
        }

        if (candidate.NeedsRegister)
        {
            return;
        }

        if (candidate.LocalLevel == UnitLevel.Township && _homes.Only(candidate.Units) is >= 0 and var only)
        {
            Accept(candidate, only, PlaceResolution.Context);
            return;
        }

        var nearest = counties.Count == 0 ? -1 : Nearest(last, counties[0]);
        if (candidate.IsWeak && _counts[candidate.LocalName] < 2 && !(nearest >= 0 && _villages.Has(candidate, nearest)))
        {
            return;
        }

        candidate.Context = candidate.LocalLevel == UnitLevel.Village ? _villages.Home(candidate, nearest, counties) : _homes.OfUnknown(candidate, nearest, counties);
        Accept(candidate, PlaceResolution.Context);
    }

    private void Settle(PlaceCandidate candidate, PlaceCandidate before)
    {
        var isCounty = before.Unit >= 0 && gazetteer.Level(before.Unit) == UnitLevel.County;
        if (HomeIn(candidate, before.Unit, isCounty) is >= 0 and var home)
        {
            candidate.Home = isCounty ? before.Unit : -1;
            Accept(candidate, home, PlaceResolution.Chain);
            return;
        }

        if (candidate.NeedsRegister && (before.Anchor < 0 || !_villages.Has(candidate, before.Anchor)))
        {
            return;
        }

        var township = before.LocalLevel == UnitLevel.Township && before.Unit < 0 ? before.LocalName : before.LocalTownship;
        candidate.LocalTownship = candidate.LocalLevel == UnitLevel.Village ? township : "";
        (candidate.Context, candidate.Home) = (before.Anchor, before.Home);
        Accept(candidate, PlaceResolution.Chain);
    }

    // The township of the candidate's name that lies in a unit; of several in a prefecture or province, the one in a county that the article names.
    private int HomeIn(PlaceCandidate candidate, int unit, bool isCounty)
    {
        var first = unit >= 0 ? candidate.Units.FindIndex(u => register.IsIn(u, unit, year)) : -1;
        if (first < 0 || isCounty)
        {
            return first < 0 ? -1 : candidate.Units[first];
        }

        var inside = candidate.Units.FindAll(u => register.IsIn(u, unit, year));
        return inside.Count == 1 ? inside[0] : _homes.Only(inside);
    }

    // 中峰镇中峰村、龙山村: the second lies where the first does. Of a township whose county only the register told, the register says so as well.
    private bool LiesWith(PlaceCandidate listed, PlaceCandidate candidate) =>
        candidate.LocalLevel == listed.LocalLevel
        && (candidate.LocalLevel == UnitLevel.Village || listed.Home >= 0 || listed.Unit < 0 || candidate.Units.Exists(u => register.IsIn(u, Around(listed), year)));

    // The unit in which another place of the kind lies.
    private int Around(PlaceCandidate other) =>
        other.Unit < 0 || other.LocalLevel == UnitLevel.Village ? other.Context : other.Home >= 0 ? other.Home : gazetteer.Parent(other.Unit, year);

    private static void Accept(PlaceCandidate candidate, int unit, PlaceResolution how) =>
        (candidate.Unit, candidate.Accepted, candidate.How) = (unit, true, how);

    // Accepts what the list of names does not settle, and looks it up in the unit in which it stands.
    private void Accept(PlaceCandidate candidate, PlaceResolution how)
    {
        Accept(candidate, -1, how);
        if (candidate.LocalLevel == UnitLevel.Village)
        {
            _villages.Resolve(candidate);
            return;
        }

        var county = candidate.Context;
        if (county >= 0 && gazetteer.Level(county) is UnitLevel.City or UnitLevel.Province)
        {
            _homes.Find(candidate, county);
            return;
        }

        if (county < 0 || gazetteer.Level(county) != UnitLevel.County)
        {
            return;
        }

        var own = candidate.Units.FindAll(u => register.IsIn(u, county, year));
        var unit = own.Count == 1 ? own[0] : register.Township(candidate.LocalName, county);
        if (unit < 0 && !register.HasHeir(candidate.LocalName, county) && register.LikeTownship(candidate.LocalName, county) is >= 0 and var like)
        {
            (unit, candidate.How) = (like, PlaceResolution.Repaired);
        }

        (candidate.Unit, candidate.Home) = (unit, county);
    }

    private List<int> Counties(List<List<PlaceCandidate>> bySentence)
    {
        var counties = new List<int>();
        foreach (var unit in bySentence.SelectMany(list => list).Where(c => c is { Accepted: true, Unit: >= 0 }).Select(c => c.Unit))
        {
            if (gazetteer.Level(unit) == UnitLevel.County && !counties.Exists(c => gazetteer.IsSame(c, unit)))
            {
                counties.Add(unit);
            }
        }

        return counties;
    }

    // The most named first; where there are rural ones, districts of cities come after them.
    private List<int> Ordered(List<int> counties) => [.. counties.OrderBy(IsDistrict).ThenByDescending(votes.Of)];

    private int Nearest(int last, int mostNamed) => last >= 0 && IsDistrict(last) == IsDistrict(mostNamed) ? last : mostNamed;

    private bool IsDistrict(int unit) => gazetteer.Name(unit).EndsWith('区');
}
