using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>The units of the compiled gazetteer and the names they bear, read in place. A unit is an index into its rows.</summary>
internal sealed class Gazetteer
{
    /// <summary>The year of the newest divisions: what an article without a date is read by.</summary>
    public const int NewestYear = 2023;

    // How long a name stays in use after its unit is gone.
    private const int RetiredYears = 12;
    private const int UseBits = 5;

    private readonly PackedStrings _unitNames;
    private readonly PackedArray<int> _codes;
    private readonly PackedArray<byte> _levels;
    private readonly PackedArray<int> _parents;
    private readonly PackedArray<int> _itemStarts;
    private readonly PackedArray<int> _items;
    private readonly PackedArray<byte> _uses;
    private readonly PackedArray<byte> _priors;
    private readonly PackedTrie _foreignNamesakes;

    public Gazetteer(CompiledTables tables)
    {
        var section = tables.Section(TableSection.Gazetteer);
        _unitNames = section.ReadStrings();
        _codes = section.ReadArray<int>();
        _levels = section.ReadArray<byte>();
        var first = section.ReadArray<ushort>();
        var last = section.ReadArray<ushort>();
        _parents = section.ReadArray<int>();
        var successorStarts = section.ReadArray<int>();
        History = new UnitHistory(first, last, successorStarts, section.ReadArray<int>());
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

        Likeness = new NameLikeness(section.ReadArray<ushort>(), section.ReadArray<uint>());
        UnitWords = section.ReadTrie();
        Followers = section.ReadTrie();
        CommonNouns = section.ReadTrie();
        ZoneTerms = section.ReadTrie();
        PairCues = section.ReadTrie();
        Schools = section.ReadTrie();
        _foreignNamesakes = section.ReadTrie();
        VillageVerbs = section.ReadTrie();
        PlainBodies = section.ReadTrie();
        OrganisationSuffixes = tables.Section(TableSection.Organisations).ReadTrie();
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

    /// <summary>Verbs that are names of villages as well: 前进.</summary>
    public PackedTrie VillageVerbs { get; }

    /// <summary>Ends of names that name nothing directly after a place: 企业.</summary>
    public PackedTrie PlainBodies { get; }

    /// <summary>Ends of the names of organisations and products.</summary>
    public PackedTrie OrganisationSuffixes { get; }

    /// <summary>Which unit took whose place.</summary>
    public UnitHistory History { get; }

    /// <summary>Which names may be another one written wrongly.</summary>
    public NameLikeness Likeness { get; }

    public int UnitCount => _codes.Length;

    public string Name(int unit) => _unitNames[unit];

    /// <summary>Division code, 0 where there is none.</summary>
    public int Code(int unit) => _codes[unit];

    public UnitLevel Level(int unit) => (UnitLevel)_levels[unit];

    /// <summary>First year of the name; 0: before the oldest divisions known.</summary>
    public int FirstYear(int unit) => History.First(unit);

    /// <summary>Last year of the name; 9999: in use.</summary>
    public int LastYear(int unit) => History.Last(unit);

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

    /// <summary>True when a country has a place that bears this name of a unit here: 万荣 in 老挝.</summary>
    public bool IsForeignNamesake(int country, ReadOnlySpan<char> name)
    {
        var node = Walk(PackedTrie.Root, Name(country));
        return node >= 0 && Walk(node, name) is >= 0 and var end && _foreignNamesakes.Value(end) >= 0;
    }

    private int Walk(int node, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length && node >= 0; i++)
        {
            node = _foreignNamesakes.Step(node, word[i]);
        }

        return node;
    }

    /// <summary>The years from the first to the last in which an entry was the name, or the short form with its unit, of some unit wider than a township.</summary>
    public (int First, int Last) Years(int entry)
    {
        var (first, last) = (UnitHistory.InUse, 0);
        for (var k = _itemStarts[entry]; k < _itemStarts[entry + 1]; k++)
        {
            if (((NameUses)_items[k] & NameUses.Full) != 0)
            {
                var unit = _items[k] >> UseBits;
                (first, last) = (Math.Min(first, FirstYear(unit)), Math.Max(last, LastYear(unit)));
            }
        }

        return (first, last);
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
    public int At(int unit, int year) => History.At(unit, year);

    /// <summary>The unit that stands in its place today; itself where it was split.</summary>
    public int Now(int unit) => History.At(unit, int.MaxValue);

    /// <summary>The unit above, as it was in a year, or -1.</summary>
    public int Parent(int unit, int year)
    {
        var parent = _parents[unit];
        if (parent < 0 || Code(parent) == 0)
        {
            return parent;
        }

        if (Level(unit) == UnitLevel.Township)
        {
            return History.Before(Newest(parent), year);
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

    /// <summary>The first unit with this code or a higher one.</summary>
    public int FirstWithCode(int code)
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

    // Of the units with one code, the newest. Townships are those of today, so they lie in it, whatever bore the code before.
    private int Newest(int unit)
    {
        while (unit + 1 < UnitCount && Code(unit + 1) == Code(unit))
        {
            unit++;
        }

        return unit;
    }
}
