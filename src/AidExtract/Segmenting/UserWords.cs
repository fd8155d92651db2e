namespace AidExtract.Segmenting;

/// <summary>Words on top of the lexicon, as jieba's <c>add_word</c> puts them there: a later word takes the place of an earlier one.</summary>
internal sealed class UserWords
{
    public const int Root = 0;

    /// <summary>What <see cref="FrequencyOf"/> tells of the beginning of a word that is no word itself.</summary>
    public const long OnlyBeginning = -2;

    private readonly Dictionary<long, int> _children = [];
    private readonly bool[] _firsts = new bool[char.MaxValue + 1];
    private readonly List<Node> _nodes = [new Node()];
    private readonly HashSet<string> _forcedApart = new(StringComparer.Ordinal);
    private readonly List<(string Word, long Frequency, int Tag)> _added = [];

    private readonly long _lexiconTotal;

    /// <summary>No words yet.</summary>
    /// <param name="lexiconTotal">Sum of the lexicon's frequencies.</param>
    public UserWords(long lexiconTotal) => (_lexiconTotal, Total, LogTotal) = (lexiconTotal, lexiconTotal, Math.Log(lexiconTotal));

    /// <summary>Sum of all frequencies, the lexicon's and each added one.</summary>
    public long Total { get; private set; }

    /// <summary>Logarithm of <see cref="Total"/>.</summary>
    public double LogTotal { get; private set; }

    /// <summary>The same words, to which others can be added.</summary>
    public UserWords Copy()
    {
        var copy = new UserWords(_lexiconTotal);
        foreach (var (word, frequency, tag) in _added)
        {
            copy.Add(word, frequency, tag);
        }

        return copy;
    }

    /// <summary>Adds a word.</summary>
    /// <param name="word">Not empty.</param>
    /// <param name="frequency">0 takes the word out of the lexicon.</param>
    /// <param name="tag">Number of its tag; -1 leaves it the tag that it has.</param>
    public void Add(string word, long frequency, int tag)
    {
        _added.Add((word, frequency, tag));
        Total = checked(Total + frequency);
        LogTotal = Math.Log(Total);
        _firsts[word[0]] = true;
        var node = Root;
        foreach (var unit in word)
        {
            var key = Key(node, unit);
            if (!_children.TryGetValue(key, out node))
            {
                _children[key] = node = _nodes.Count;
                _nodes.Add(new Node());
            }
        }

        _nodes[node] = new Node(frequency, Math.Log(frequency), tag < 0 ? _nodes[node].Tag : tag);
        if (frequency == 0)
        {
            _forcedApart.Add(word);
        }
    }

    /// <summary>The node reached from <paramref name="node"/>, or -1.</summary>
    public int Step(int node, char unit) =>
        node >= 0 && (node != Root || _firsts[unit]) && _children.TryGetValue(Key(node, unit), out var next) ? next : -1;

    /// <summary>Logarithm of the frequency of the word that ends at a node; minus infinity where it was taken out; null if none ends there.</summary>
    public double? LogAt(int node) => node < 0 || _nodes[node].Frequency is null ? null : _nodes[node].Log;

    /// <summary>The frequency of a word; <see cref="OnlyBeginning"/>, or -1 for what is not here.</summary>
    public long FrequencyOf(ReadOnlySpan<char> word)
    {
        var node = Find(word);
        return node < 0 ? -1 : _nodes[node].Frequency ?? OnlyBeginning;
    }

    /// <summary>The number of the tag of a word, or -1.</summary>
    public int TagOf(ReadOnlySpan<char> word)
    {
        var node = Find(word);
        return node < 0 ? -1 : _nodes[node].Tag;
    }

    /// <summary>True for a word that was ever added with frequency 0.</summary>
    public bool IsForcedApart(ReadOnlySpan<char> word) =>
        _forcedApart.Count > 0 && _forcedApart.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private int Find(ReadOnlySpan<char> word)
    {
        var node = Root;
        for (var i = 0; i < word.Length && node >= 0; i++)
        {
            node = Step(node, word[i]);
        }

        return node;
    }

    private static long Key(int node, char unit) => ((long)node << 16) | unit;

    private readonly record struct Node(long? Frequency, double Log, int Tag)
    {
        public Node()
            : this(null, 0, -1)
        {
        }
    }
}
