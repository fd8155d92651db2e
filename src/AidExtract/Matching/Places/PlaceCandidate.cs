using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>What a stretch of text was taken for before it is decided whether it is a place and which.</summary>
internal enum CandidateKind
{
    /// <summary>Full name, or short form with its unit, from province to county; a zone; a country.</summary>
    Full,

    /// <summary>Name of a township that the gazetteer knows.</summary>
    Township,

    /// <summary>Ends like a village or a township.</summary>
    Suffix,

    /// <summary>Bare short form.</summary>
    Short,

    /// <summary>One-character name.</summary>
    Abbreviation,
}

/// <summary>A stretch of text that may be a place, while its article is read.</summary>
internal sealed class PlaceCandidate(int start, int end, int sentence, CandidateKind kind, List<int> units)
{
    // From province to village, a zone between.
    private const int LongestChain = 6;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>Index of its sentence.</summary>
    public int Sentence { get; } = sentence;

    public CandidateKind Kind { get; } = kind;

    /// <summary>Units that it may mean.</summary>
    public List<int> Units { get; } = units;

    /// <summary>How likely its string is a place anywhere, in percent.</summary>
    public int Prior { get; init; } = 100;

    /// <summary>True for the short form of a city's district, which is seldom used outside the city.</summary>
    public bool IsDistrict { get; init; }

    /// <summary>True for the short form of a province, a city or a country.</summary>
    public bool IsWide { get; init; }

    /// <summary>True where a word like 县城 follows that was cut as part of the name.</summary>
    public bool EndsBeforeUnitWord { get; init; }

    /// <summary>True for a noun like 城区 that is a name only after its city.</summary>
    public bool NeedsParent { get; init; }

    /// <summary>True for a name that the words speak against, so that it is one only where the register has it in the unit before it or in a county of the article.</summary>
    public bool NeedsRegister { get; init; }

    /// <summary>True for a name by its suffix that a common noun may have been taken for.</summary>
    public bool IsWeak { get; set; }

    /// <summary>The place that ends where this one starts.</summary>
    public PlaceCandidate? Before { get; set; }

    /// <summary>The place that starts where this one ends.</summary>
    public PlaceCandidate? After { get; set; }

    /// <summary>True in the article's own lines: what the page around it names says nothing of it.</summary>
    public bool Votes { get; set; } = true;

    /// <summary>The unit it was resolved to, or -1.</summary>
    public int Unit { get; set; } = -1;

    public PlaceResolution How { get; set; } = PlaceResolution.Full;

    /// <summary>Level of a place that the gazetteer does not have.</summary>
    public UnitLevel LocalLevel { get; init; }

    /// <summary>Its full name where the gazetteer does not have it; else empty.</summary>
    public string LocalName { get; init; } = "";

    /// <summary>The unit in which a place lies that the gazetteer does not have, or -1.</summary>
    public int Context { get; set; } = -1;

    /// <summary>Name of the township around a village, where the gazetteer does not have it.</summary>
    public string LocalTownship { get; set; } = "";

    /// <summary>The unit around its township at the article's date, where the article names it; else -1.</summary>
    public int Home { get; set; } = -1;

    /// <summary>The village of the register that it is.</summary>
    public Village? Village { get; set; }

    public bool Accepted { get; set; }

    /// <summary>The unit it is or lies in, or -1.</summary>
    public int Anchor => Unit >= 0 ? Unit : Context;

    /// <summary>Where the places that follow each other from this one on end; of a longer row than chains are, some end within it.</summary>
    public int ChainEnd
    {
        get
        {
            var last = this;
            for (var steps = 0; steps < LongestChain && last.After is { Accepted: true } next; steps++)
            {
                last = next;
            }

            return last.End;
        }
    }

    /// <summary>Makes this mention the same place as another one of its name.</summary>
    public void Follow(PlaceCandidate other, PlaceResolution how)
    {
        (Unit, Context, Home, LocalTownship, Village) = (other.Unit, other.Context, other.Home, other.LocalTownship, other.Village);
        (Accepted, How) = (true, how);
    }
}
