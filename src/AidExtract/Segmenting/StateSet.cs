using System.Numerics;

namespace AidExtract.Segmenting;

/// <summary>A set of states of the <see cref="TagModel"/>, 64 bits for each letter.</summary>
internal readonly record struct StateSet(ulong B, ulong E, ulong M, ulong S)
{
    /// <summary>All states.</summary>
    public static StateSet All => new(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue);

    public bool IsEmpty => (B | E | M | S) == 0;

    /// <summary>The state with the highest number; the set must not be empty.</summary>
    public int Last =>
        S != 0 ? 192 + BitOperations.Log2(S) : M != 0 ? 128 + BitOperations.Log2(M) : E != 0 ? 64 + BitOperations.Log2(E) : BitOperations.Log2(B);

    public static StateSet operator &(StateSet a, StateSet b) => new(a.B & b.B, a.E & b.E, a.M & b.M, a.S & b.S);

    public ulong Of(int letter) => letter switch { 0 => B, 1 => E, 2 => M, _ => S };

    public bool Contains(int state) => (Of(state >> 6) >> (state & 63) & 1) != 0;

    public StateSet With(int state)
    {
        var bit = 1UL << (state & 63);
        return (state >> 6) switch
        {
            0 => this with { B = B | bit },
            1 => this with { E = E | bit },
            2 => this with { M = M | bit },
            _ => this with { S = S | bit },
        };
    }

    /// <summary>How many states of the set have a lower number.</summary>
    public int CountBelow(int state)
    {
        var letter = state >> 6;
        var count = BitOperations.PopCount(Of(letter) & ((1UL << (state & 63)) - 1));
        count += letter > 0 ? BitOperations.PopCount(B) : 0;
        count += letter > 1 ? BitOperations.PopCount(E) : 0;
        count += letter > 2 ? BitOperations.PopCount(M) : 0;
        return count;
    }
}
