namespace AidExtract.Tables;

/// <summary>Builds the double-array trie that <see cref="PackedTrie"/> reads.</summary>
internal sealed class TrieBuilder
{
    private readonly SortedDictionary<string, int> _words = new(StringComparer.Ordinal);

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

    /// <summary>The code of each UTF-16 code unit (0: in no word) and the slots.</summary>
    public (ushort[] Codes, ulong[] Slots) Build()
    {
        var words = _words.Keys.ToArray();
        var values = _words.Values.ToArray();
        var codes = CodesByFrequency(words);

        var bases = new int[1 << 16];
        var checks = new int[1 << 16];
        var ends = new int[1 << 16];
        Array.Fill(checks, -1);
        Array.Fill(ends, -1);
        checks[PackedTrie.Root] = int.MaxValue;
        var used = 1;
        var firstFree = 1;
        var children = new List<(int Code, int From, int To)>();
        var pending = new Queue<(int Node, int From, int To, int Depth)>();
        pending.Enqueue((PackedTrie.Root, 0, words.Length, 0));

        while (pending.TryDequeue(out var task))
        {
            var from = task.From;
            if (from < task.To && words[from].Length == task.Depth)
            {
                ends[task.Node] = values[from++];
            }

            children.Clear();
            while (from < task.To)
            {
                var unit = words[from][task.Depth];
                var to = from + 1;
                while (to < task.To && words[to][task.Depth] == unit)
                {
                    to++;
                }

                children.Add((codes[unit], from, to));
                from = to;
            }

            if (children.Count == 0)
            {
                continue;
            }

            children.Sort();
            while (firstFree < checks.Length && checks[firstFree] != -1)
            {
                firstFree++;
            }

            var offset = Math.Max(1, firstFree) - children[0].Code;
            for (offset = Math.Max(0, offset); !Fits(offset); offset++)
            {
            }

            bases[task.Node] = offset;
            foreach (var (code, start, end) in children)
            {
                checks[offset + code] = task.Node;
                used = Math.Max(used, offset + code + 1);
                pending.Enqueue((offset + code, start, end, task.Depth + 1));
            }
        }

        var slots = new ulong[used];
        const int nobody = (1 << PackedTrie.CheckBits) - 1;
        for (var i = 0; i < used; i++)
        {
            slots[i] = PackedTrie.Pack(bases[i], checks[i] is -1 or int.MaxValue ? nobody : checks[i], ends[i]);
        }

        return used < nobody ? (codes, slots) : throw new InvalidOperationException("Too many words for the packed trie.");

        bool Fits(int offset)
        {
            var last = offset + children[^1].Code;
            while (last >= checks.Length)
            {
                var size = checks.Length;
                Array.Resize(ref bases, size * 2);
                Array.Resize(ref checks, size * 2);
                Array.Resize(ref ends, size * 2);
                Array.Fill(checks, -1, size, size);
                Array.Fill(ends, -1, size, size);
            }

            foreach (var (code, _, _) in children)
            {
                if (checks[offset + code] != -1)
                {
                    return false;
                }
            }

            return true;
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
