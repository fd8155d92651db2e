using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>Looks the villages of an article up in the units in which they stand, by its townships as they pass.</summary>
internal sealed class VillageFinder(Gazetteer gazetteer, LocalRegister register, int year)
{
    private int _township = -1;

    /// <summary>Takes note of a place whose township later villages may lie in.</summary>
    public void Passed(PlaceCandidate place)
    {
        var unit = place.LocalLevel == UnitLevel.Township ? place.Unit : place.Context;
        if (unit >= 0 && gazetteer.Level(unit) == UnitLevel.Township)
        {
            _township = unit;
        }
    }

    /// <summary>True when a unit has a village of this name.</summary>
    public bool Has(PlaceCandidate candidate, int unit) => candidate.LocalLevel == UnitLevel.Village && register.Villages(candidate.LocalName, unit).Count > 0;

    /// <summary>The county in which a village by itself lies: the nearest one, unless only another one of the article has its name.</summary>
    public int Home(PlaceCandidate candidate, int nearest, List<int> counties)
    {
        if (nearest < 0 || candidate.LocalLevel != UnitLevel.Village || Has(candidate, nearest))
        {
            return nearest;
        }

        var others = counties.FindAll(c => Has(candidate, c));
        return others.Count == 1 ? others[0] : nearest;
    }

    /// <summary>Finds a village in the unit that is its context; what the register does not settle is left as it stands.</summary>
    public void Resolve(PlaceCandidate candidate)
    {
        if (candidate.Context < 0 || candidate.LocalTownship.Length > 0)
        {
            return;
        }

        var around = candidate.Context;
        var passed = _township >= 0 && register.IsIn(_township, around, year) ? _township : -1;
        var found = register.Villages(candidate.LocalName, around);
        if (found.Count > 1 && passed >= 0)
        {
            found = found.FindAll(v => v.Township == gazetteer.Code(passed));
        }

        if (found.Count == 1)
        {
            Settle(candidate, found[0]);
        }
        else if (found.Count == 0 && IsUnknown(candidate))
        {
            var like = passed >= 0 && passed != around ? register.LikeVillage(candidate.LocalName, passed) : null;
            if ((like ?? register.LikeVillage(candidate.LocalName, around)) is { } village)
            {
                Settle(candidate, village);
                candidate.How = PlaceResolution.Repaired;
            }
        }
    }

    // A name that another village of the county bears is not repaired, nor one whose village has become a community.
    private bool IsUnknown(PlaceCandidate candidate)
    {
        var county = candidate.Context;
        if (gazetteer.Level(county) == UnitLevel.Township)
        {
            county = candidate.Home >= 0 ? candidate.Home : gazetteer.Parent(county, year);
        }

        return county >= 0 && gazetteer.Level(county) is UnitLevel.County or UnitLevel.Zone && !register.HasVillageOfStem(candidate.LocalName, county);
    }

    private void Settle(PlaceCandidate candidate, Village village)
    {
        candidate.Village = village;
        if (gazetteer.Level(candidate.Context) == UnitLevel.County)
        {
            candidate.Home = candidate.Context;
        }
    }
}
