using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace AidExtract.Batch.Archives;

/// <summary>Remembers names by their 64-bit hashes: 20 bytes each, and one chance in a million that among five million names two are taken for one.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<ulong> _seen = [];

    /// <summary>True when the name is new.</summary>
    public bool Add(string name) => _seen.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.AsSpan())));

    /// <summary>The name where it is new, else with <c>#2</c>, <c>#3</c> … behind it.</summary>
    public string Distinct(string name)
    {
        var distinct = name;
        for (var number = 2; !Add(distinct); number++)
        {
            distinct = $"{name}#{number}";
        }

        return distinct;
    }
}
