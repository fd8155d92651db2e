using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>Finds the county of a township that stands in the text without it. A county whose register lacks the township is not its county.</summary>
internal sealed class TownshipHomes(Gazetteer gazetteer, LocalRegister register, ArticleVotes votes, int year)
{
    private readonly HashSet<int> _named = [];

    /// <summary>Takes note of what the article names, and tells the counties that it does not name but some of its townships stand for, because they are the only ones of their names.</summary>
    /// <param name="bySentence">The article's places, townships not yet resolved.</param>
    public List<int> CountiesTold(List<List<PlaceCandidate>> bySentence)
    {
        foreach (var candidate in bySentence.SelectMany(list => list))
        {
            if (candidate is { Accepted: true, Unit: >= 0 })
            {
                _named.Add(gazetteer.Now(candidate.Unit));
            }
        }

        var told = new List<int>();
        foreach (var candidate in bySentence.SelectMany(list => list))
        {
            if (candidate is { Kind: CandidateKind.Township, NeedsParent: false, NeedsRegister: false, Before: null }
                && Only(candidate.Units) is >= 0 and var township
                && gazetteer.Parent(township, year) is var county
                && gazetteer.Level(county) == UnitLevel.County
                && votes.Of(county) == 0
                && !told.Contains(county))
            {
                told.Add(county);
            }
        }

        return told;
    }

    /// <summary>
    /// Of the townships of one name, the only one in a county that the article names, or in a prefecture of which it names no county; else the
    /// only one of the country, if the article names its province. Otherwise -1.
    /// </summary>
    public int Only(List<int> townships)
    {
        var (inCounty, inCity, known) = (new Sole(), new Sole(), new Sole());
        foreach (var unit in townships)
        {
            inCounty.Add(unit, IsNamed(unit, UnitLevel.County));
            inCity.Add(unit, IsNamed(unit, UnitLevel.City));

            // Those of Taiwan have no codes, and count only where it is named.
            known.Add(unit, gazetteer.Code(unit) != 0 || IsNamed(unit, UnitLevel.Province));
        }

        return inCounty.Count > 0 ? inCounty.Unit
            : inCity.Count > 0 ? (inCity.Unit >= 0 && !NamesCountyOf(gazetteer.Above(inCity.Unit, UnitLevel.City, year)) ? inCity.Unit : -1)
            : known.Unit >= 0 && IsNamed(known.Unit, UnitLevel.Province) ? known.Unit
            : -1;
    }

    /// <summary>
    /// The county of a township that no county of the article has under this name: of those, the one where its name, misheard, or its stem is
    /// found; where no county has such a township any more, the article's only rural county, or its only one if it names no other province; else -1.
    /// </summary>
    public int OfUnknown(PlaceCandidate candidate, int nearest, List<int> counties)
    {
        if (nearest >= 0 && register.LikeTownship(candidate.LocalName, nearest) >= 0)
        {
            return nearest;
        }

        var heirs = counties.FindAll(county => register.HasHeir(candidate.LocalName, county));
        if (heirs.Count > 0 || candidate.Units.Exists(u => gazetteer.Code(u) != 0 || IsNamed(u, UnitLevel.Province)))
        {
            return heirs.Count == 1 ? heirs[0] : -1;
        }

        return counties.FindAll(IsRural) is [var rural] ? rural : counties is [var only] && NamesNoOtherProvince(only) ? only : -1;
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

    private bool IsNamed(int township, UnitLevel level) => gazetteer.Above(township, level, year) is >= 0 and var unit && _named.Contains(gazetteer.Now(unit));

    // Of Taiwan's, which have no codes, none has counties between it and its townships.
    private bool NamesCountyOf(int city) => gazetteer.Code(city) != 0 && _named.Any(unit => gazetteer.Level(unit) == UnitLevel.County && gazetteer.IsWithin(unit, gazetteer.Now(city), Gazetteer.NewestYear));

    private bool NamesNoOtherProvince(int county) =>
        gazetteer.Above(county, UnitLevel.Province, year) is var province && _named.All(unit => gazetteer.IsWithin(unit, province, year));

    private bool IsRural(int county) => !gazetteer.Name(county).EndsWith('区');

    private struct Sole
    {
        private int _last;

        public int Count { get; private set; }

        /// <summary>The only unit added, or -1.</summary>
        public readonly int Unit => Count == 1 ? _last : -1;

        public void Add(int unit, bool counts)
        {
            if (counts)
            {
                (_last, Count) = (unit, Count + 1);
            }
        }
    }
}
