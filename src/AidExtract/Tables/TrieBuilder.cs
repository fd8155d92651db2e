using System.Numerics;

namespace AidExtract.Tables;

/// <summary>Builds the double-array trie that <see cref="PackedTrie"/> reads.</summary>
internal sealed class TrieBuilder
{
    private const int LongSearch = 512;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Adds a word; a word added twice keeps the later value.</summary>
    /// <param name="word">Not empty.</param>
    /// <param name="value">0 to <see cref="PackedTrie.MaxValue"/>.</param>
    public void Add(string word, int value)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)value, (uint)PackedTrie.MaxValue);
        _words[word] = value;
    }

    /// <summary>
    /// The code of each UTF-16 code unit (0: in no word) and the slots. There are enough slots for every step from every
    /// node by every code.
    /// </summary>
    public (ushort[] Codes, ulong[] Slots) Build()
    {
        var words = _words.Keys.ToArray();
        Array.Sort(words, StringComparer.Ordinal);
        var codes = CodesByFrequency(words);

        var slots = new FreeSlots();
        slots.Take(PackedTrie.Root);
        var bases = new List<int>();
        var ends = new List<int>();
        var parents = new List<int>();
        Grow(PackedTrie.Root);

        var searchFrom = new int[32];
        var children = new List<(int Code, int From, int To)>();
        var pending = new Queue<(int Node, int From, int To, int Depth)>();
        pending.Enqueue((PackedTrie.Root, 0, words.Length, 0));
        while (pending.TryDequeue(out var task))
        {
            var from = task.From;
            if (from < task.To && words[from].Length == task.Depth)
            {
                ends[task.Node] = _words[words[from++]];
            }

            FindChildren(words, codes, from, task.To, task.Depth, children);
            if (children.Count == 0)
            {
                continue;
            }

            // Families of one size start where the last search of their size was long, since what lies before is dense.
            var size = children.Count == 1 ? 0 : BitOperations.Log2((uint)children.Count);
            var (offset, tries) = FindPlace(slots, children, searchFrom[size]);
            if (tries > LongSearch)
            {
                searchFrom[size] = offset + children[0].Code;
            }

            bases[task.Node] = offset;
            foreach (var (code, start, end) in children)
            {
                slots.Take(offset + code);
                Grow(offset + code);
                parents[offset + code] = task.Node;
                pending.Enqueue((offset + code, start, end, task.Depth + 1));
            }
        }

        var packed = new ulong[Math.Max(bases.Count, bases.Max() + codes.Max() + 1)];
        if (packed.Length > PackedTrie.Nobody)
        {
            throw new InvalidOperationException("Too many words for the packed trie.");
        }

        Array.Fill(packed, PackedTrie.Pack(0, PackedTrie.Nobody, -1));
        for (var i = 0; i < bases.Count; i++)
        {
            packed[i] = PackedTrie.Pack(bases[i], parents[i], ends[i]);
        }

        return (codes, packed);

        void Grow(int slot)
        {
            while (bases.Count <= slot)
            {
                bases.Add(0);
                ends.Add(-1);
                parents.Add(PackedTrie.Nobody);
            }
        }
    }

    // The children of a node whose words are words[from..to]: the code of each and its part of the words, in order of code.
    private static void FindChildren(string[] words, ushort[] codes, int from, int to, int depth, List<(int Code, int From, int To)> children)
    {
        children.Clear();
        while (from < to)
        {
            var unit = words[from][depth];
            var start = from++;
            while (from < to && words[from][depth] == unit)
            {
                from++;
            }

            children.Add((codes[unit], start, from));
        }

        children.Sort();
    }

    private static (int Offset, int Tries) FindPlace(FreeSlots slots, List<(int Code, int From, int To)> children, int searchFrom)
    {
        var tries = 1;
        var first = children[0].Code;
        for (var slot = slots.FirstFrom(Math.Max(first, searchFrom)); ; slot = slots.FirstFrom(slot + 1), tries++)
        {
            var fits = true;
            for (var k = 1; k < children.Count && fits; k++)
            {
                fits = slots.IsFree(slot - first + children[k].Code);
            }

            if (fits)
            {
                return (slot - first, tries);
            }
        }
    }

    // Frequent units get small codes, so that siblings lie close together.
    private static ushort[] CodesByFrequency(string[] words)
    {
        var counts = new int[char.MaxValue + 1];
        foreach (var word in words)
        {
            foreach (var unit in word)
            {
                counts[unit]++;
            }
        }

        var codes = new ushort[char.MaxValue + 1];
        var next = 1;
        foreach (var unit in Enumerable.Range(0, counts.Length).Where(u => counts[u] > 0).OrderByDescending(u => counts[u]).ThenBy(u => u))
        {
            codes[unit] = (ushort)next++;
        }

        return codes;
    }
}
