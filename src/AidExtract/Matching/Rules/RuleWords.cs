using System.Buffers;
using System.Globalization;
using AidExtract.Matching.Figures;
using AidExtract.Tables;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Rules;

/// <summary>The words of the rule tables, found in text by class.</summary>
internal sealed class RuleWords
{
    private const uint UnitClasses = (1u << (int)WordClass.Classifier) | (1u << (int)WordClass.Measure) | (1u << (int)WordClass.Currency)
        | (1u << (int)WordClass.Time) | (1u << (int)WordClass.Age) | (1u << (int)WordClass.Ratio);

    private const string Digits = "0123456789";

    private readonly NumeralRole[] _roles = new NumeralRole[char.MaxValue + 1];
    private readonly byte[] _valueOf = new byte[char.MaxValue + 1];
    private readonly decimal[] _values;
    private readonly uint[] _firstClasses = new uint[char.MaxValue + 1];
    private readonly SearchValues<char> _numeralStarts;
    private readonly Approximator[] _approximators;
    private readonly UnitWord[] _units;
    private readonly string[][] _unlessBefore;
    private readonly string[] _regions;
    private readonly PackedArray<byte> _regionScopes;
    private readonly PackedTrie _trie;
    private readonly PackedArray<int> _senseStarts;
    private readonly PackedArray<uint> _senses;

    public RuleWords(CompiledTables tables)
    {
        var reader = tables.Section(TableSection.Rules);
        var characters = reader.ReadArray<char>();
        var roles = reader.ReadArray<byte>();
        var values = reader.ReadArray<long>();
        _values = new decimal[characters.Length + 1];
        for (var i = 0; i < characters.Length; i++)
        {
            _roles[characters[i]] = (NumeralRole)roles[i];
            _valueOf[characters[i]] = (byte)(i + 1);
            _values[i + 1] = values[i];
        }

        var bounds = reader.ReadStrings().ToArray();
        var notAfter = Lists(reader.ReadStrings());
        _approximators = [.. bounds.Zip(notAfter, (bound, words) => new Approximator(Enum.Parse<Bound>(bound, ignoreCase: true), words))];

        var units = reader.ReadStrings().ToArray();
        var factors = reader.ReadStrings().ToArray();
        var notBefore = Lists(reader.ReadStrings());
        _units = new UnitWord[units.Length];
        for (var i = 0; i < units.Length; i++)
        {
            _units[i] = new UnitWord(units[i], decimal.Parse(factors[i], CultureInfo.InvariantCulture), notBefore[i]);
        }

        _unlessBefore = Lists(reader.ReadStrings());
        _regions = reader.ReadStrings().ToArray();
        _regionScopes = reader.ReadArray<byte>();
        Forms = new FormTable(ref reader);
        _trie = reader.ReadTrie();
        _senseStarts = reader.ReadArray<int>();
        _senses = reader.ReadArray<uint>();
        var first = reader.ReadArray<char>();
        var classes = reader.ReadArray<uint>();
        for (var i = 0; i < first.Length; i++)
        {
            _firstClasses[first[i]] = classes[i];
        }

        var numerals = characters.ToArray();
        Starters = new FormStarters(Forms, numerals, first.ToArray(), classes.ToArray());
        _numeralStarts = SearchValues.Create([.. numerals.Where(IsNumeralStart), .. Digits, .. Forms.NumberlessLiterals]);
    }

    /// <summary>The figure forms.</summary>
    public FormTable Forms { get; }

    /// <summary>The characters with which figure forms begin.</summary>
    public FormStarters Starters { get; }

    /// <summary>What a character is in a numeral.</summary>
    public NumeralRole NumeralRole(char character) => _roles[character];

    /// <summary>The value of a numeral's character.</summary>
    public decimal NumeralValue(char character) => _values[_valueOf[character]];

    /// <summary>True when a character makes a number by itself: a digit or a multiplier, not 余 or 点.</summary>
    public bool IsNumeralStart(char character) => char.IsAsciiDigit(character) || _roles[character] is not (Tables.Rules.NumeralRole.None or Tables.Rules.NumeralRole.More or Tables.Rules.NumeralRole.Point);

    /// <summary>True when a text holds a character that makes a number by itself.</summary>
    public bool HoldsNumeral(ReadOnlySpan<char> text) => text.ContainsAny(_numeralStarts);

    /// <summary>The next position from <paramref name="at"/> on where a word that tells a region may begin, or the text's end.</summary>
    public int NextRegion(ReadOnlySpan<char> text, int at)
    {
        var classes = _firstClasses;
        while (at < text.Length && (classes[text[at]] & Bit(WordClass.Region)) == 0)
        {
            at++;
        }

        return at;
    }

    /// <summary>The longest words of all classes at <paramref name="at"/> that the text around them allows.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="at">Where the words must begin.</param>
    /// <param name="isTokenStart">True when segmentation begins a word there.</param>
    /// <param name="found">Receives them, at the place of their class.</param>
    /// <returns>Bits of the classes that are found.</returns>
    public uint FindAll(ReadOnlySpan<char> text, int at, bool isTokenStart, Span<RuleWord> found)
    {
        var classes = 0u;
        if (_firstClasses[text[at]] == 0)
        {
            return classes;
        }

        var node = PackedTrie.Root;
        var slot = _trie.RootSlot;
        for (var i = at; i < text.Length && _trie.TryStep(ref node, ref slot, _trie.Code(text[i])); i++)
        {
            var value = PackedTrie.ValueOf(slot);
            if (value < 0)
            {
                continue;
            }

            for (var k = _senseStarts[value]; k < _senseStarts[value + 1]; k++)
            {
                var sense = _senses[k];
                var wordClass = (WordClass)(sense >> 24);
                var row = (int)(sense & 0xFFFFFF);
                if (IsAllowed(text, at, i + 1, wordClass, row, isTokenStart))
                {
                    found[(int)wordClass] = new RuleWord(i + 1 - at, row);
                    classes |= Bit(wordClass);
                }
            }
        }

        return classes;
    }

    /// <summary>The longest word of a class at <paramref name="at"/> that the text around it allows.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="at">Where the word must begin.</param>
    /// <param name="wordClass">The class.</param>
    /// <param name="isTokenStart">True when segmentation begins a word there, so that an approximator is not the end of another word.</param>
    /// <returns>Its length and row, or (0, -1).</returns>
    public (int Length, int Row) Find(ReadOnlySpan<char> text, int at, WordClass wordClass, bool isTokenStart = false)
    {
        var best = (Length: 0, Row: -1);
        if (at >= text.Length || (_firstClasses[text[at]] & Bit(wordClass)) == 0)
        {
            return best;
        }

        var node = PackedTrie.Root;
        for (var i = at; i < text.Length; i++)
        {
            node = _trie.Step(node, text[i]);
            if (node < 0)
            {
                break;
            }

            var value = _trie.Value(node);
            if (value < 0)
            {
                continue;
            }

            for (var k = _senseStarts[value]; k < _senseStarts[value + 1]; k++)
            {
                var sense = _senses[k];
                if (sense >> 24 == (uint)wordClass && IsAllowed(text, at, i + 1, wordClass, (int)(sense & 0xFFFFFF), isTokenStart))
                {
                    best = (i + 1 - at, (int)(sense & 0xFFFFFF));
                }
            }
        }

        return best;
    }

    /// <summary>True when a multiplier at <paramref name="at"/> is the first character of a measure: the 千 of 千瓦, the 兆 of 兆赫.</summary>
    public bool IsMeasurePrefix(ReadOnlySpan<char> text, int at)
    {
        var length = Find(text, at, WordClass.Measure).Length;
        return length > 1 || (length == 1 && Find(text, at + 1, WordClass.Currency).Length == 0 && !(at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || _roles[text[at + 1]] is Tables.Rules.NumeralRole.Digit or Tables.Rules.NumeralRole.More)));
    }

    /// <summary>True when a unit of any kind stands at <paramref name="at"/>.</summary>
    public bool IsUnitAt(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || (_firstClasses[text[at]] & UnitClasses) == 0)
        {
            return false;
        }

        Span<RuleWord> found = stackalloc RuleWord[32];
        return (FindAll(text, at, isTokenStart: false, found) & UnitClasses) != 0;
    }

    /// <summary>True when the unit's word is a classifier as well: 块 分.</summary>
    public bool IsClassifierToo(ReadOnlySpan<char> text, int at, int length) => Find(text, at, WordClass.Classifier).Length == length;

    public UnitWord Unit(int row) => _units[row];

    public Approximator Approximator(int row) => _approximators[row];

    /// <summary>The currency that a region's or payer's word tells.</summary>
    public string Region(int row) => _regions[row];

    /// <summary>Where a region's word tells it.</summary>
    public RegionScope RegionScope(int row) => (RegionScope)_regionScopes[row];

    private static uint Bit(WordClass wordClass) => 1u << (int)wordClass;

    private bool IsAllowed(ReadOnlySpan<char> text, int start, int end, WordClass wordClass, int row, bool isTokenStart) => wordClass switch
    {
        WordClass.Prefix or WordClass.MagnitudePrefix or WordClass.Suffix => isTokenStart || !EndsWithAny(text[..start], _approximators[row].NotAfter),
        WordClass.Classifier or WordClass.Measure or WordClass.Currency or WordClass.CurrencyBefore or WordClass.Time or WordClass.Age or WordClass.Ratio or WordClass.RatioBefore =>
            !StartsWithAny(text[end..], _units[row].NotBefore),
        WordClass.NotFigure => !StartsWithAny(text[end..], _unlessBefore[row]),
        _ => true,
    };

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string[][] Lists(PackedStrings cells)
    {
        var lists = new string[cells.Count][];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = cells.IsEmpty(i) ? [] : cells[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }

        return lists;
    }
}
