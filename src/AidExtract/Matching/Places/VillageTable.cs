using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>The villages of every township, read in place; only those of the townships asked for are looked at.</summary>
internal sealed class VillageTable
{
    private const long PerTownship = 1000;

    private readonly PackedArray<int> _townships;
    private readonly PackedArray<int> _firstVillages;
    private readonly PackedArray<int> _firstUnits;
    private readonly PackedArray<ushort> _rows;
    private readonly PackedArray<byte> _lengths;
    private readonly PackedArray<char> _stems;

    public VillageTable(CompiledTables tables)
    {
        var section = tables.Section(TableSection.Villages);
        _townships = section.ReadArray<int>();
        _firstVillages = section.ReadArray<int>();
        _firstUnits = section.ReadArray<int>();
        _rows = section.ReadArray<ushort>();
        _lengths = section.ReadArray<byte>();
        _stems = section.ReadArray<char>();
    }

    /// <summary>Tells whether a stem, with the ending that makes a name of it, is looked for.</summary>
    public delegate bool StemTest(ReadOnlySpan<char> stem, VillageEnding ending);

    /// <summary>Number of villages.</summary>
    public int Count => _rows.Length;

    /// <summary>Codes of the townships that have villages.</summary>
    public IEnumerable<int> Townships
    {
        get
        {
            for (var t = 0; t < _townships.Length; t++)
            {
                yield return _townships[t];
            }
        }
    }

    /// <summary>The villages of some townships that pass a test, by code.</summary>
    /// <param name="from">Lowest code of the townships.</param>
    /// <param name="to">Highest code, exclusive.</param>
    /// <param name="test">What is looked for.</param>
    public List<Village> Find(int from, int to, StemTest test)
    {
        var found = new List<Village>();
        Span<char> stem = stackalloc char[byte.MaxValue];
        for (var t = FirstTownship(from); t < _townships.Length && _townships[t] < to; t++)
        {
            var unit = _firstUnits[t];
            for (var v = _firstVillages[t]; v < _firstVillages[t + 1]; v++)
            {
                var length = _lengths[v];
                for (var i = 0; i < length; i++)
                {
                    stem[i] = _stems.Unchecked(unit + i);
                }

                unit += length;
                var ending = VillageRow.Ending(_rows[v]);
                if (test(stem[..length], ending))
                {
                    found.Add(new Village((_townships[t] * PerTownship) + VillageRow.Number(_rows[v]), string.Concat(stem[..length], VillageRow.Endings[(int)ending])));
                }
            }
        }

        return found;
    }

    private int FirstTownship(int code)
    {
        var (low, high) = (0, _townships.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_townships[middle] < code)
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
}
