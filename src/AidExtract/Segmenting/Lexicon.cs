using AidExtract.Tables;

namespace AidExtract.Segmenting;

/// <summary>
/// jieba's words with frequency and tag, and the likeliest way through a block: each word weighs the logarithm of its share of all
/// frequencies, and of two ways that weigh the same the one with the longer first word is taken. With user words on top, if there are any.
/// </summary>
internal sealed class Lexicon
{
    private readonly PackedTrie _trie;
    private readonly PackedArray<int> _frequencies;
    private readonly PackedArray<double> _logs;
    private readonly PackedArray<ushort> _tags;
    private readonly double _logTotal;
    private readonly UserWords? _user;

    public Lexicon(CompiledTables tables)
    {
        var section = tables.Section(TableSection.Lexicon);
        _trie = section.ReadTrie();
        _frequencies = section.ReadArray<int>();
        _logs = section.ReadArray<double>();
        _tags = section.ReadArray<ushort>();
        TagNames = section.ReadStrings().ToArray();
        Total = section.ReadArray<long>()[0];
        _logTotal = Math.Log(Total);
    }

    private Lexicon(Lexicon lexicon, UserWords user)
    {
        (_trie, _frequencies, _logs, _tags) = (lexicon._trie, lexicon._frequencies, lexicon._logs, lexicon._tags);
        (TagNames, Total, _logTotal) = (lexicon.TagNames, lexicon.Total, lexicon._logTotal);
        _user = user;
    }

    /// <summary>The tags of the words, by number.</summary>
    public string[] TagNames { get; }

    /// <summary>Sum of all frequencies, without user words.</summary>
    public long Total { get; }

    /// <summary>The same words with <paramref name="user"/> on top, in place of any before.</summary>
    public Lexicon With(UserWords user) => new(this, user);

    /// <summary>Finds the likeliest way through <paramref name="block"/>.</summary>
    public void FindPath(ReadOnlySpan<char> block, WordPath path)
    {
        path.Reserve(block.Length);
        var codes = path.Codes;
        for (var i = 0; i < block.Length; i++)
        {
            codes[i] = _trie.Code(block[i]);
        }

        if (_user is null)
        {
            FindPath(block.Length, path, _logTotal);
        }
        else
        {
            FindPath(block, path, _user.LogTotal, _user);
        }
    }

    /// <summary>The tag of the word that stands at a place of the path.</summary>
    /// <returns>Its number, or -1 if the lexicon has no such word.</returns>
    public int TagAt(ReadOnlySpan<char> block, int start, int end, WordPath path)
    {
        if (_user is not null)
        {
            return TagOf(block[start..end], _user);
        }

        var value = path.Values[start];
        return value < 0 ? -1 : _tags.Unchecked(value);
    }

    /// <summary>The frequency of a word.</summary>
    /// <returns>0 for the beginning of a word that is no word itself; -1 for what is neither.</returns>
    public long FrequencyOf(ReadOnlySpan<char> word)
    {
        var (known, value) = Find(word);
        return _user?.FrequencyOf(word) switch
        {
            null or -1 => value >= 0 ? _frequencies[value] : known ? 0 : -1,
            UserWords.OnlyBeginning => value >= 0 ? _frequencies[value] : 0,
            { } frequency => frequency,
        };
    }

    /// <summary>True when jieba splits <paramref name="word"/> although the hidden-Markov model takes it for one.</summary>
    public bool IsForcedApart(ReadOnlySpan<char> word) => _user is not null && _user.IsForcedApart(word);

    private void FindPath(int length, WordPath path, double logTotal)
    {
        var (scores, ends, values, codes) = (path.Scores, path.Ends, path.Values, path.Codes);
        scores[length] = 0;
        for (var start = length - 1; start >= 0; start--)
        {
            // jieba: log(1) - log(total) where no word starts.
            var (best, bestEnd, bestValue) = (double.NegativeInfinity, start + 1, -1);
            var node = PackedTrie.Root;
            var slot = _trie.RootSlot;
            for (var end = start; end < length && _trie.TryStep(ref node, ref slot, codes[end]); end++)
            {
                var value = PackedTrie.ValueOf(slot);
                if (value >= 0)
                {
                    var score = _logs.Unchecked(value) - logTotal + scores[end + 1];
                    if (score >= best)
                    {
                        (best, bestEnd, bestValue) = (score, end + 1, value);
                    }
                }
            }

            if (bestValue < 0)
            {
                best = 0 - logTotal + scores[start + 1];
            }

            (scores[start], ends[start], values[start]) = (best, bestEnd, bestValue);
        }
    }

    private void FindPath(ReadOnlySpan<char> block, WordPath path, double logTotal, UserWords user)
    {
        var (scores, ends, codes) = (path.Scores, path.Ends, path.Codes);
        scores[block.Length] = 0;
        for (var start = block.Length - 1; start >= 0; start--)
        {
            var (best, bestEnd) = (double.NegativeInfinity, -1);
            var node = PackedTrie.Root;
            var slot = _trie.RootSlot;
            var known = true;
            var userNode = UserWords.Root;
            for (var end = start; end < block.Length; end++)
            {
                known = known && _trie.TryStep(ref node, ref slot, codes[end]);
                userNode = user.Step(userNode, block[end]);
                if (!known && userNode < 0)
                {
                    break;
                }

                var value = known ? PackedTrie.ValueOf(slot) : -1;
                var log = user.LogAt(userNode) ?? (value >= 0 ? _logs.Unchecked(value) : double.NegativeInfinity);
                var score = log - logTotal + scores[end + 1];
                if (log >= 0 && score >= best)
                {
                    (best, bestEnd) = (score, end + 1);
                }
            }

            if (bestEnd < 0)
            {
                (best, bestEnd) = (0 - logTotal + scores[start + 1], start + 1);
            }

            (scores[start], ends[start]) = (best, bestEnd);
        }
    }

    private int TagOf(ReadOnlySpan<char> word, UserWords user)
    {
        var tag = user.TagOf(word);
        var value = tag < 0 ? Find(word).Value : -1;
        return value < 0 ? tag : _tags[value];
    }

    private (bool Known, int Value) Find(ReadOnlySpan<char> word)
    {
        var node = PackedTrie.Root;
        var slot = _trie.RootSlot;
        foreach (var unit in word)
        {
            if (!_trie.TryStep(ref node, ref slot, _trie.Code(unit)))
            {
                return (false, -1);
            }
        }

        return (true, PackedTrie.ValueOf(slot));
    }
}
