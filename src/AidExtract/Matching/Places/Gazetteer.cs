using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>The units of the compiled gazetteer and the names they bear, read in place. A unit is an index into its rows.</summary>
internal sealed class Gazetteer
{
    /// <summary>The year of the newest divisions: what an article without a date is read by.</summary>
    public const int NewestYear = 2023;

    // How long a name stays in use after its unit is gone.
    private const int RetiredYears = 12;
    private const int InUse = 9999;
    private const int UseBits = 5;

    private readonly PackedStrings _unitNames;
    private readonly PackedArray<int> _codes;
    private readonly PackedArray<byte> _levels;
    private readonly PackedArray<ushort> _first;
    private readonly PackedArray<ushort> _last;
    private readonly PackedArray<int> _parents;
    private readonly PackedArray<int> _successorStarts;
    private readonly PackedArray<int> _successors;
    private readonly PackedArray<int> _itemStarts;
    private readonly PackedArray<int> _items;
    private readonly PackedArray<byte> _uses;
    private readonly PackedArray<byte> _priors;
    private readonly PackedArray<ushort> _sounds;

    public Gazetteer(CompiledTables tables)
    {
        var section = tables.Section(TableSection.Gazetteer);
        _unitNames = section.ReadStrings();
        _codes = section.ReadArray<int>();
        _levels = section.ReadArray<byte>();
        _first = section.ReadArray<ushort>();
        _last = section.ReadArray<ushort>();
        _parents = section.ReadArray<int>();
        _successorStarts = section.ReadArray<int>();
        _successors = section.ReadArray<int>();
        Names = section.ReadTrie();
        _itemStarts = section.ReadArray<int>();
        _items = section.ReadArray<int>();
        _uses = section.ReadArray<byte>();
        _priors = section.ReadArray<byte>();
        var signs = section.ReadArray<char>();
        var provinces = section.ReadArray<int>();
        Abbreviations = new (char, int)[signs.Length];
        for (var i = 0; i < signs.Length; i++)
        {
            Abbreviations[i] = (signs[i], provinces[i]);
        }

        _sounds = section.ReadArray<ushort>();
        UnitWords = section.ReadTrie();
        Followers = section.ReadTrie();
        CommonNouns = section.ReadTrie();
        ZoneTerms = section.ReadTrie();
        PairCues = section.ReadTrie();
        Schools = section.ReadTrie();
        OrganisationSuffixes = section.ReadTrie();
    }

    /// <summary>Every name; the value is the entry that <see cref="Units"/> and <see cref="Prior"/> take.</summary>
    public PackedTrie Names { get; }

    /// <summary>One-character names of provinces.</summary>
    public (char Sign, int Unit)[] Abbreviations { get; }

    /// <summary>A unit's last character and what makes another word of it: 省级.</summary>
    public PackedTrie UnitWords { get; }

    /// <summary>What may not follow a short form: 路.</summary>
    public PackedTrie Followers { get; }

    /// <summary>Nouns that end like a unit: 贫困村.</summary>
    public PackedTrie CommonNouns { get; }

    /// <summary>Words that make a zone of the name before them: 经济开发区.</summary>
    public PackedTrie ZoneTerms { get; }

    /// <summary>What follows two one-character names: 两地.</summary>
    public PackedTrie PairCues { get; }

    /// <summary>What makes an institution of the name before it, which then is no place: 大学.</summary>
    public PackedTrie Schools { get; }

    /// <summary>Ends of the names of organisations and products.</summary>
    public PackedTrie OrganisationSuffixes { get; }

    public int UnitCount => _codes.Length;

    public string Name(int unit) => _unitNames[unit];

    /// <summary>Division code, 0 where there is none.</summary>
    public int Code(int unit) => _codes[unit];

    public UnitLevel Level(int unit) => (UnitLevel)_levels[unit];

    /// <summary>First year of the name; 0: before the oldest divisions known.</summary>
    public int FirstYear(int unit) => _first[unit];

    /// <summary>Last year of the name; 9999: in use.</summary>
    public int LastYear(int unit) => _last[unit];

    /// <summary>How likely a bare short form is a place, in percent.</summary>
    public int Prior(int entry) => _priors[entry];

    /// <summary>In which ways a name may be read.</summary>
    public NameUses Uses(int entry) => (NameUses)_uses.Unchecked(entry);

    /// <summary>The units that an entry may mean in a year, each as it was then; a name retired within twelve years stands for its successor.</summary>
    /// <param name="entry">A value of <see cref="Names"/>.</param>
    /// <param name="use">In which way the name is read.</param>
    /// <param name="year">The article's year.</param>
    public List<int> Units(int entry, NameUses use, int year)
    {
        var found = Borne(entry, use, year, everUsed: false);
        return found.Count > 0 ? found : Borne(entry, use, year, everUsed: true);
    }

    private List<int> Borne(int entry, NameUses use, int year, bool everUsed)
    {
        var found = new List<int>(1);
        for (var k = _itemStarts[entry]; k < _itemStarts[entry + 1]; k++)
        {
            var unit = _items[k] >> UseBits;
            if (((NameUses)_items[k] & use) == 0 || !(everUsed || (FirstYear(unit) <= year && LastYear(unit) >= year - RetiredYears)))
            {
                continue;
            }

            // In the year of a change both names were in use, and both codes where only the code changed: the later one stays.
            var then = At(unit, year);
            var earlier = use == NameUses.Township ? -1 : found.FindIndex(other => Now(other) == Now(then));
            if (earlier < 0)
            {
                found.Add(then);
            }
            else if (FirstYear(then) > FirstYear(found[earlier]))
            {
                found[earlier] = then;
            }
        }

        return found;
    }

    /// <summary>The unit as it was in a year: itself, or the only one that had taken its place by then.</summary>
    public int At(int unit, int year) => Follow(unit, year);

    /// <summary>The unit that stands in its place today; itself where it was split.</summary>
    public int Now(int unit) => Follow(unit, int.MaxValue);

    /// <summary>The unit above, as it was in a year, or -1.</summary>
    public int Parent(int unit, int year)
    {
        var parent = _parents[unit];
        if (parent < 0 || Code(parent) == 0)
        {
            return parent;
        }

        var best = parent;
        for (var k = parent; k < UnitCount && Code(k) == Code(parent); k++)
        {
            if (FirstYear(k) <= year && (LastYear(k) >= year || LastYear(best) < LastYear(k)))
            {
                best = k;
                if (LastYear(k) > year)
                {
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>True when <paramref name="unit"/> lies in <paramref name="above"/> or is it.</summary>
    public bool IsWithin(int unit, int above, int year)
    {
        for (var u = unit; u >= 0; u = Parent(u, year))
        {
            if (IsSame(u, above))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The unit of a level that holds <paramref name="unit"/>, or -1.</summary>
    public int Above(int unit, UnitLevel level, int year)
    {
        var u = unit;
        while (u >= 0 && Level(u) != level)
        {
            u = Parent(u, year);
        }

        return u;
    }

    public bool IsSame(int one, int other) => one == other || (Code(one) != 0 && Code(one) == Code(other));

    /// <summary>The township of a county whose name sounds like this one and shares a character with it, or -1 where there is none or more than one.</summary>
    public int TownshipBySound(ReadOnlySpan<char> name, int county)
    {
        const int townshipsOfCounty = 1000;
        var from = Code(Now(county)) * townshipsOfCounty;
        var found = -1;
        for (var u = FirstWithCode(from); u < UnitCount && Code(u) >= from && Code(u) < from + townshipsOfCounty; u++)
        {
            if (!SoundsLike(name, _unitNames[u]))
            {
                continue;
            }

            if (found >= 0)
            {
                return -1;
            }

            found = u;
        }

        return found;
    }

    private bool SoundsLike(ReadOnlySpan<char> name, ReadOnlySpan<char> other)
    {
        if (name.Length != other.Length || name[^1] != other[^1])
        {
            return false;
        }

        var same = 0;
        for (var i = 0; i < name.Length - 1; i++)
        {
            if (name[i] == other[i])
            {
                same++;
            }
            else if (Sound(name[i]) == 0 || Sound(name[i]) != Sound(other[i]))
            {
                return false;
            }
        }

        return same > 0;
    }

    // The table begins at the first unified ideograph.
    private int Sound(char character) => (uint)(character - '\u4e00') < (uint)_sounds.Length ? _sounds[character - '\u4e00'] : 0;

    // Units with a code stand first, by code.
    private int FirstWithCode(int code)
    {
        var (low, high) = (0, UnitCount);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (Code(middle) != 0 && Code(middle) < code)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int Follow(int unit, int year)
    {
        for (var steps = 0; steps < 8 && LastYear(unit) < year && _successorStarts[unit + 1] - _successorStarts[unit] == 1; steps++)
        {
            unit = _successors[_successorStarts[unit]];
        }

        return unit;
    }
}
