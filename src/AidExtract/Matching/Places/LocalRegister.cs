using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>Townships and villages by name within a unit, as the register of the newest year has them, also for a unit that has changed since.</summary>
internal sealed class LocalRegister(Gazetteer gazetteer, VillageTable villages)
{
    private const int TownshipsOfCounty = 1000;
    private const int CountiesOfCity = 100;

    private static readonly string[] TownshipEndings = ["街道", "苏木", "镇", "乡"];

    /// <summary>True when a township lies in a unit, or in one of those that took its place.</summary>
    public bool IsIn(int township, int unit, int year)
    {
        foreach (var (from, to) in Ranges(unit))
        {
            if (gazetteer.Code(township) >= from && gazetteer.Code(township) < to)
            {
                return true;
            }
        }

        return gazetteer.IsWithin(township, unit, year);
    }

    /// <summary>The township with this code, or -1.</summary>
    public int Township(int code)
    {
        var unit = gazetteer.FirstWithCode(code);
        return unit < gazetteer.UnitCount && gazetteer.Code(unit) == code ? unit : -1;
    }

    /// <summary>The only township of a unit that bears a name, or -1.</summary>
    public int Township(string name, int unit) => OnlyTownship(unit, u => gazetteer.Name(u) == name);

    /// <summary>The only township of a unit whose name sounds or looks like this one, which is none of its townships' names; or -1.</summary>
    public int LikeTownship(string name, int unit)
    {
        var ending = Array.Find(TownshipEndings, e => name.EndsWith(e, StringComparison.Ordinal)) ?? "";
        var byEar = OnlyTownship(unit, u => IsLike(u, gazetteer.Likeness.SoundsAlike));
        return byEar >= 0 ? byEar : OnlyTownship(unit, u => IsLike(u, gazetteer.Likeness.LooksAlike));

        bool IsLike(int township, Comparison compare)
        {
            var other = gazetteer.Name(township);
            return other.Length == name.Length && other.EndsWith(ending, StringComparison.Ordinal) && compare(name.AsSpan(0, name.Length - ending.Length), other.AsSpan(0, name.Length - ending.Length));
        }
    }

    /// <summary>
    /// The only township of a unit that a township of this name may have become, with another ending to the same stem: 结古街道 of 结古镇; or -1.
    /// </summary>
    public int OnlyHeir(string name, int unit) => OnlyTownship(unit, u => IsHeir(u, name));

    /// <summary>True when a unit has such a township.</summary>
    public bool HasHeir(string name, int unit) => OnlyHeir(name, unit) >= 0;

    /// <summary>The villages of a unit that bear a name; 居委会 may be called 社区.</summary>
    public List<Village> Villages(string name, int unit)
    {
        var (stemLength, ending) = Ending(name);
        return Find(unit, (stem, e) =>
            stem.Length == stemLength && (e == ending || (e == VillageEnding.Committee && ending == VillageEnding.Community))
                ? name.AsSpan(0, stemLength).SequenceEqual(stem)
                : e is VillageEnding.None or VillageEnding.Community or VillageEnding.Committee && name.AsSpan().SequenceEqual(stem));
    }

    /// <summary>True when a unit has a village of this name, or one that differs from it in its ending: 兴隆社区 for 兴隆村.</summary>
    public bool HasVillageOfStem(string name, int unit)
    {
        var (length, _) = Ending(name);
        return Find(unit, (stem, _) => name.AsSpan(0, length).SequenceEqual(stem) || name.AsSpan().SequenceEqual(stem)).Count > 0;
    }

    /// <summary>The only village of a unit, which has none of this name, whose name is this one misheard; in a township, also one misread.</summary>
    public Village? LikeVillage(string name, int unit)
    {
        var (length, ending) = Ending(name);
        var isTownship = gazetteer.Level(unit) == UnitLevel.Township;
        var found = Find(unit, (stem, e) => e == ending && IsLike(stem));
        return found.Count == 1 ? found[0] : null;

        bool IsLike(ReadOnlySpan<char> stem)
        {
            var own = name.AsSpan(0, length);
            return length >= 2 && (gazetteer.Likeness.SoundsSame(own, stem)
                || (isTownship && (gazetteer.Likeness.SoundsAlike(own, stem) || gazetteer.Likeness.LooksAlike(own, stem))));
        }
    }

    private bool IsHeir(int township, string name)
    {
        var stem = TownshipStem(name);
        return stem.Length > 1 && gazetteer.Name(township) is var other && other != name && TownshipStem(other).SequenceEqual(stem);
    }

    private static ReadOnlySpan<char> TownshipStem(string name) =>
        name.AsSpan(0, name.Length - (Array.Find(TownshipEndings, e => name.EndsWith(e, StringComparison.Ordinal)) ?? "").Length);

    private delegate bool Comparison(ReadOnlySpan<char> one, ReadOnlySpan<char> other);

    private static (int StemLength, VillageEnding Ending) Ending(string name)
    {
        for (var e = VillageRow.Endings.Length - 1; e > 0; e--)
        {
            if (name.Length > VillageRow.Endings[e].Length && name.EndsWith(VillageRow.Endings[e], StringComparison.Ordinal))
            {
                return (name.Length - VillageRow.Endings[e].Length, (VillageEnding)e);
            }
        }

        return (name.Length, VillageEnding.None);
    }

    private List<Village> Find(int unit, VillageTable.StemTest test)
    {
        var found = new List<Village>();
        foreach (var (from, to) in Ranges(unit))
        {
            found.AddRange(villages.Find(from, to, test));
        }

        return found;
    }

    private int OnlyTownship(int unit, Predicate<int> test)
    {
        var found = -1;
        foreach (var (from, to) in Ranges(unit))
        {
            for (var u = gazetteer.FirstWithCode(from); u < gazetteer.UnitCount && gazetteer.Code(u) >= from && gazetteer.Code(u) < to; u++)
            {
                if (gazetteer.Level(u) == UnitLevel.Township && test(u))
                {
                    if (found >= 0)
                    {
                        return -1;
                    }

                    found = u;
                }
            }
        }

        return found;
    }

    // The codes of townships that lie in a unit today: of a county 621223000 to 621223999, of a city 621200000 to 621299999.
    private List<(int From, int To)> Ranges(int unit)
    {
        var ranges = new List<(int, int)>();
        foreach (var today in gazetteer.History.Today(unit))
        {
            var code = gazetteer.Code(today);
            var range = code == 0 ? default : gazetteer.Level(today) switch
            {
                UnitLevel.Township => (code, code + 1),
                UnitLevel.County or UnitLevel.Zone => (code * TownshipsOfCounty, (code + 1) * TownshipsOfCounty),
                UnitLevel.City => (code * TownshipsOfCounty, (code + CountiesOfCity) * TownshipsOfCounty),
                _ => default,
            };
            if (range != default && !ranges.Contains(range))
            {
                ranges.Add(range);
            }
        }

        return ranges;
    }
}
