namespace AidExtract.Checkpoints;

/// <summary>
/// Finds where something with a given hash stands in a file, in 9 bytes of memory a slot: 10 million entries take 151 MB, and up to 226 MB while it
/// grows. It keeps 32 bits of each hash, so what it finds has to be compared.
/// </summary>
internal sealed class HashIndex
{
    private const int FirstCapacity = 1 << 12;
    private const int LowBits = 32;

    private uint[] _hashes = new uint[FirstCapacity];
    private uint[] _low = new uint[FirstCapacity];
    private byte[] _high = new byte[FirstCapacity];
    private int _count;

    /// <summary>Adds an entry.</summary>
    /// <param name="hash">Evenly distributed.</param>
    /// <param name="position">From 0 to 2⁴⁰ − 2.</param>
    public void Add(uint hash, long position)
    {
        if (_count >= _hashes.Length / 10 * 8)
        {
            Grow();
        }

        Place(hash, position + 1);
        _count++;
    }

    /// <summary>The positions of all entries whose hash is the same.</summary>
    public IEnumerable<long> Find(uint hash)
    {
        for (var slot = Slot(hash); At(slot) is > 0 and var stored; slot = Next(slot))
        {
            if (_hashes[slot] == hash)
            {
                yield return stored - 1;
            }
        }
    }

    private void Grow()
    {
        var (hashes, low, high) = (_hashes, _low, _high);
        (_hashes, _low, _high) = (new uint[hashes.Length * 2], new uint[hashes.Length * 2], new byte[hashes.Length * 2]);
        for (var slot = 0; slot < hashes.Length; slot++)
        {
            if ((((long)high[slot] << LowBits) | low[slot]) is > 0 and var stored)
            {
                Place(hashes[slot], stored);
            }
        }
    }

    private void Place(uint hash, long stored)
    {
        var slot = Slot(hash);
        while (At(slot) > 0)
        {
            slot = Next(slot);
        }

        (_hashes[slot], _low[slot], _high[slot]) = (hash, (uint)stored, checked((byte)(stored >> LowBits)));
    }

    private long At(int slot) => ((long)_high[slot] << LowBits) | _low[slot];

    private int Slot(uint hash) => (int)(hash & (uint)(_hashes.Length - 1));

    private int Next(int slot) => (slot + 1) & (_hashes.Length - 1);
}
