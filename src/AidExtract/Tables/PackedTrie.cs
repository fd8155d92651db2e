using System.Runtime.CompilerServices;

namespace AidExtract.Tables;

/// <summary>
/// A double-array trie over UTF-16 code units inside the compiled tables (Aoe 1989), built by <see cref="TrieBuilder"/>.
/// A slot is 8 bytes: 22 bits base, 22 bits check (the parent slot), 20 bits value + 1 (0: no word ends here).
/// </summary>
internal readonly struct PackedTrie(PackedArray<ushort> codes, PackedArray<ulong> slots)
{
    public const int BaseBits = 22;
    public const int CheckBits = 22;
    public const int MaxValue = (1 << 20) - 2;
    private const ulong BaseMask = (1UL << BaseBits) - 1;
    private const ulong CheckMask = (1UL << CheckBits) - 1;

    /// <summary>The node from which every word starts.</summary>
    public const int Root = 0;

    /// <summary>The check of a slot that is no node, or has no parent.</summary>
    internal const int Nobody = (1 << CheckBits) - 1;

    /// <summary>The node reached from <paramref name="node"/> by <paramref name="unit"/>, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Step(int node, char unit)
    {
        var slot = slots.Unchecked(node);
        return TryStep(ref node, ref slot, Code(unit)) ? node : -1;
    }

    /// <summary>The code by which <paramref name="unit"/> is stepped along; 0 if it is in no word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort Code(char unit) => codes.Unchecked(unit);

    /// <summary>The slot of the root, from which <see cref="TryStep"/> starts.</summary>
    public ulong RootSlot => slots.Unchecked(Root);

    /// <summary>Steps on by one code, unless no word goes on that way.</summary>
    /// <param name="node">The node, then the one reached.</param>
    /// <param name="slot">The slot of the node, then of the one reached; spoiled where there is none.</param>
    /// <param name="code">What <see cref="Code"/> tells of the next unit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryStep(ref int node, ref ulong slot, ushort code)
    {
        // No child has code 0 and the trie is as long as any base and code, so neither has to be looked at.
        var next = (int)(slot & BaseMask) + code;
        slot = slots.Unchecked(next);
        if ((int)((slot >> BaseBits) & CheckMask) != node)
        {
            return false;
        }

        node = next;
        return true;
    }

    /// <summary>The value of the word that ends at the node of <paramref name="slot"/>, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ValueOf(ulong slot) => (int)(slot >> (BaseBits + CheckBits)) - 1;

    /// <summary>The value of the word that ends at <paramref name="node"/>, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Value(int node) => ValueOf(slots.Unchecked(node));

    /// <summary>The value of <paramref name="word"/>, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var node = Root;
        foreach (var unit in word)
        {
            node = Step(node, unit);
            if (node < 0)
            {
                return -1;
            }
        }

        return Value(node);
    }

    /// <summary>The longest word that stands at <paramref name="start"/> of <paramref name="text"/>.</summary>
    /// <returns>Its value and length in code units, or (-1, 0).</returns>
    public (int Value, int Length) Longest(ReadOnlySpan<char> text, int start)
    {
        var best = (Value: -1, Length: 0);
        var node = Root;
        for (var i = start; i < text.Length; i++)
        {
            node = Step(node, text[i]);
            if (node < 0)
            {
                break;
            }

            var value = Value(node);
            if (value >= 0)
            {
                best = (value, i + 1 - start);
            }
        }

        return best;
    }

    internal static ulong Pack(int @base, int check, int value) =>
        (ulong)(uint)@base | ((ulong)(uint)check << BaseBits) | ((ulong)(uint)(value + 1) << (BaseBits + CheckBits));
}
