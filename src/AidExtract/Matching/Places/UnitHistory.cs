using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>Which unit took whose place, and when.</summary>
internal sealed class UnitHistory
{
    /// <summary>The last year of a name in use.</summary>
    public const int InUse = 9999;

    private const int MostSteps = 100;

    private readonly PackedArray<ushort> _first;
    private readonly PackedArray<ushort> _last;
    private readonly PackedArray<int> _starts;
    private readonly PackedArray<int> _successors;
    private readonly Lazy<Dictionary<int, int>> _predecessors;

    public UnitHistory(PackedArray<ushort> first, PackedArray<ushort> last, PackedArray<int> starts, PackedArray<int> successors)
    {
        (_first, _last, _starts, _successors) = (first, last, starts, successors);
        _predecessors = new Lazy<Dictionary<int, int>>(FindPredecessors);
    }

    /// <summary>First year of the name; 0: before the oldest divisions known.</summary>
    public int First(int unit) => _first[unit];

    /// <summary>Last year of the name.</summary>
    public int Last(int unit) => _last[unit];

    /// <summary>The unit as it was in a year: itself, or the only one that had taken its place by then.</summary>
    public int At(int unit, int year)
    {
        for (var steps = 0; steps < MostSteps && Last(unit) < year && _starts[unit + 1] - _starts[unit] == 1; steps++)
        {
            unit = _successors[_starts[unit]];
        }

        return unit;
    }

    /// <summary>The unit in whose place a unit stood in a year, if that was only one; else the unit.</summary>
    public int Before(int unit, int year)
    {
        for (var steps = 0; steps < MostSteps && First(unit) > year && Predecessor(unit) is >= 0 and var earlier; steps++)
        {
            unit = earlier;
        }

        return unit;
    }

    /// <summary>The units that stand in a unit's place today: itself, or all those between which it was split.</summary>
    public List<int> Today(int unit)
    {
        var today = new List<int>();
        var open = new Stack<int>([unit]);
        for (var steps = 0; steps < MostSteps && open.TryPop(out var u); steps++)
        {
            if (Last(u) == InUse && !today.Contains(u))
            {
                today.Add(u);
            }

            for (var k = _starts[u]; k < _starts[u + 1]; k++)
            {
                open.Push(_successors[k]);
            }
        }

        return today;
    }

    /// <summary>The only unit whose place a unit took, or -1.</summary>
    public int Predecessor(int unit) => _predecessors.Value.GetValueOrDefault(unit, -1);

    /// <summary>True when a unit became one of today without anything joined to it or taken from it: only its name, rank or code changed.</summary>
    public bool StayedWhole(int unit)
    {
        for (var steps = 0; steps < MostSteps && Last(unit) != InUse; steps++)
        {
            var heir = _starts[unit + 1] - _starts[unit] == 1 ? _successors[_starts[unit]] : -1;
            if (heir < 0 || Predecessor(heir) != unit)
            {
                return false;
            }

            unit = heir;
        }

        return true;
    }

    private Dictionary<int, int> FindPredecessors()
    {
        var found = new Dictionary<int, int>();
        for (var unit = 0; unit < _first.Length; unit++)
        {
            for (var k = _starts[unit]; k < _starts[unit + 1]; k++)
            {
                found[_successors[k]] = found.ContainsKey(_successors[k]) ? -1 : unit;
            }
        }

        return found;
    }
}
