namespace AidExtract.Tables;

/// <summary>The unused slots of a trie that is being built, without end.</summary>
internal sealed class FreeSlots
{
    // For each slot, itself while it is free; else a later slot before which all from here on are taken.
    private int[] _next = [];

    public bool IsFree(int slot) => slot >= _next.Length || _next[slot] == slot;

    /// <summary>The first free slot at or after <paramref name="slot"/>.</summary>
    public int FirstFrom(int slot)
    {
        var found = slot;
        while (!IsFree(found))
        {
            found = _next[found];
        }

        while (slot < found)
        {
            (_next[slot], slot) = (found, _next[slot]);
        }

        return found;
    }

    public void Take(int slot)
    {
        if (slot >= _next.Length)
        {
            var old = _next.Length;
            Array.Resize(ref _next, Math.Max(1 << 16, Math.Max(slot + 1, old * 2)));
            for (var i = old; i < _next.Length; i++)
            {
                _next[i] = i;
            }
        }

        _next[slot] = slot + 1;
    }
}
