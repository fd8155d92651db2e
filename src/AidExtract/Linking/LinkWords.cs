using AidExtract.Tables;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>The words of the linking tables and what each is.</summary>
internal sealed class LinkWords
{
    private const int LongestWord = 12;
    private readonly PackedTrie _trie;
    private readonly PackedArray<int> _starts;
    private readonly PackedArray<uint> _senses;
    private readonly ulong[] _classes;

    public LinkWords(CompiledTables tables)
    {
        var reader = tables.Section(TableSection.Linking);
        _trie = reader.ReadTrie();
        _starts = reader.ReadArray<int>();
        _senses = reader.ReadArray<uint>();
        _classes = new ulong[_starts.Length - 1];
        for (var entry = 0; entry < _classes.Length; entry++)
        {
            for (var k = _starts[entry]; k < _starts[entry + 1]; k++)
            {
                _classes[entry] |= 1UL << (int)(_senses[k] >> LinkingCompiler.PayloadBits);
            }
        }
    }

    /// <summary>The entry of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => _trie.Find(word);

    /// <summary>True when the entry is of a class.</summary>
    public bool Is(int entry, LinkClass linkClass) => entry >= 0 && (_classes[entry] >> (int)linkClass & 1) != 0;

    /// <summary>True when the word is of a class.</summary>
    public bool Is(ReadOnlySpan<char> word, LinkClass linkClass) => Is(Find(word), linkClass);

    /// <summary>The payload of an entry in a class.</summary>
    public bool TryGet(int entry, LinkClass linkClass, out uint payload)
    {
        payload = 0;
        if (!Is(entry, linkClass))
        {
            return false;
        }

        for (var k = _starts[entry]; k < _starts[entry + 1]; k++)
        {
            if (_senses[k] >> LinkingCompiler.PayloadBits == (uint)linkClass)
            {
                payload = _senses[k] & ((1u << LinkingCompiler.PayloadBits) - 1);
                return true;
            }
        }

        return false;
    }

    /// <summary>A word as a row of <c>verbs.tsv</c>; null where there is none.</summary>
    public VerbEntry? Verb(ReadOnlySpan<char> word) => TryGet(Find(word), LinkClass.Verb, out var payload) ? VerbEntry.Unpack(payload) : null;

    /// <summary>The role that a word names in a position.</summary>
    /// <returns>True for the recipient, false for the donor, null for none.</returns>
    public bool? Role(int entry, RolePosition position)
    {
        if (!Is(entry, LinkClass.Role))
        {
            return null;
        }

        for (var k = _starts[entry]; k < _starts[entry + 1]; k++)
        {
            var payload = _senses[k] & ((1u << LinkingCompiler.PayloadBits) - 1);
            if (_senses[k] >> LinkingCompiler.PayloadBits == (uint)LinkClass.Role && (RolePosition)(payload >> 4) == position)
            {
                return (payload & 1) != 0;
            }
        }

        return null;
    }

    /// <summary>The longest word of a class at a position.</summary>
    public (int Length, uint Payload) LongestAt(ReadOnlySpan<char> text, int at, LinkClass linkClass)
    {
        var best = (Length: 0, Payload: 0u);
        var node = PackedTrie.Root;
        for (var i = at; i < text.Length && (node = _trie.Step(node, text[i])) >= 0; i++)
        {
            if (TryGet(_trie.Value(node), linkClass, out var payload))
            {
                best = (i + 1 - at, payload);
            }
        }

        return best;
    }

    /// <summary>The longest word of a class with which <paramref name="text"/> ends.</summary>
    /// <returns>Its length, or 0.</returns>
    public int EndingIn(ReadOnlySpan<char> text, LinkClass linkClass, out uint payload)
    {
        for (var length = Math.Min(text.Length, LongestWord); length > 0; length--)
        {
            if (TryGet(Find(text[^length..]), linkClass, out payload))
            {
                return length;
            }
        }

        payload = 0;
        return 0;
    }
}
