using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>Finds the county of a township that stands in the text without it. A county whose register lacks the township is not its county.</summary>
internal sealed class TownshipHomes(Gazetteer gazetteer, LocalRegister register, ArticleVotes votes, int year)
{
    /// <summary>The counties that the article does not name but some of its townships tell, because only these have townships of their names.</summary>
    /// <param name="bySentence">The article's places, townships not yet resolved.</param>
    public IEnumerable<int> CountiesTold(List<List<PlaceCandidate>> bySentence) =>
        bySentence.SelectMany(list => list)
            .Where(c => c is { Kind: CandidateKind.Township, NeedsParent: false, Before: null })
            .Select(c => Only(c.Units))
            .Where(township => township >= 0)
            .Select(township => gazetteer.Parent(township, year))
            .Where(county => gazetteer.Level(county) == UnitLevel.County && votes.Of(county) == 0)
            .Distinct();

    /// <summary>
    /// Of the townships of one name, the only one in a county or prefecture that the article names; else the only one of the country, if the
    /// article names its province. Otherwise -1.
    /// </summary>
    public int Only(List<int> townships)
    {
        foreach (var level in new[] { UnitLevel.County, UnitLevel.City })
        {
            var near = townships.FindAll(u => Named(u, level));
            if (near.Count > 0)
            {
                return near.Count == 1 ? near[0] : -1;
            }
        }

        // Those of Taiwan have no codes, and count only where it is named.
        var known = townships.FindAll(u => gazetteer.Code(u) != 0 || Named(u, UnitLevel.Province));
        return known.Count == 1 && Named(known[0], UnitLevel.Province) ? known[0] : -1;
    }

    /// <summary>
    /// The county of a township that no county of the article has under this name: of those, the one where its name, misheard, or its stem is
    /// found; the article's only rural county where nobody has such a township any more; else -1.
    /// </summary>
    public int OfUnknown(PlaceCandidate candidate, int nearest, List<int> counties)
    {
        if (nearest >= 0 && register.LikeTownship(candidate.LocalName, nearest) >= 0)
        {
            return nearest;
        }

        var heirs = counties.FindAll(county => register.HasHeir(candidate.LocalName, county));
        return heirs.Count > 0 ? (heirs.Count == 1 ? heirs[0] : -1)
            : candidate.Units.Count == 0 && counties.FindAll(IsRural) is [var only] ? only
            : -1;
    }

    /// <summary>Looks a township up in the prefecture or province in which it stands: by its name, then by the name of what it has become.</summary>
    public void Find(PlaceCandidate candidate, int around)
    {
        if (candidate.Units.FindAll(u => register.IsIn(u, around, year)) is [var unit])
        {
            candidate.Unit = unit;
        }
        else if (register.OnlyHeir(candidate.LocalName, around) is >= 0 and var heir)
        {
            candidate.Context = gazetteer.Parent(heir, year);
        }
    }

    private bool Named(int township, UnitLevel level) => gazetteer.Above(township, level, year) is >= 0 and var unit && votes.Of(unit) > 0;

    private bool IsRural(int county) => !gazetteer.Name(county).EndsWith('区');
}
