using System.Runtime.InteropServices;

namespace AidExtract.Segmenting;

/// <summary>The states of runs that were met before, the last one in each place; for one thread. Surnames and measures come again and again.</summary>
internal sealed class TagCache
{
    /// <summary>Longer runs are not kept.</summary>
    public const int LongestRun = 8;

    private const int SizeBits = 14;

    private readonly Entry[] _entries = new Entry[1 << SizeBits];

    /// <summary>The place of a run.</summary>
    /// <param name="run">1 to <see cref="LongestRun"/> characters.</param>
    /// <param name="found">Whether its states are there already.</param>
    /// <returns>The states, one byte each; to be filled if they are not there.</returns>
    public Span<byte> Find(ReadOnlySpan<char> run, out bool found)
    {
        Span<ulong> key = [0, 0];
        run.CopyTo(MemoryMarshal.Cast<ulong, char>(key));
        var hash = ((key[0] * 0x9E3779B97F4A7C15) ^ key[1]) * 0xD6E8FEB86659FD93;
        ref var entry = ref _entries[hash >> (64 - SizeBits)];
        found = entry.First == key[0] && entry.Second == key[1];
        (entry.First, entry.Second) = (key[0], key[1]);
        return MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref entry.States, 1))[..run.Length];
    }

    private struct Entry
    {
        public ulong First;
        public ulong Second;
        public ulong States;
    }
}
