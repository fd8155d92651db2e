using System.Numerics;

namespace AidExtract.Segmenting;

/// <summary>A set of states of the <see cref="TagModel"/>, 64 bits for each letter.</summary>
internal readonly record struct StateSet(ulong B, ulong E, ulong M, ulong S)
{
    /// <summary>All states.</summary>
    public static StateSet All => new(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue);

    public bool IsEmpty => (B | E | M | S) == 0;

    public int Count => BitOperations.PopCount(B) + BitOperations.PopCount(E) + BitOperations.PopCount(M) + BitOperations.PopCount(S);

    /// <summary>The state with the highest number; the set must not be empty.</summary>
    public int Last => S != 0 ? TagModel.S + BitOperations.Log2(S)
        : M != 0 ? TagModel.M + BitOperations.Log2(M)
        : E != 0 ? TagModel.E + BitOperations.Log2(E)
        : BitOperations.Log2(B);

    public static StateSet operator |(StateSet a, StateSet b) => new(a.B | b.B, a.E | b.E, a.M | b.M, a.S | b.S);

    public ulong Of(int letter) => letter switch { 0 => B, 1 => E, 2 => M, _ => S };

    public StateSet With(int letter, ulong states) => letter switch
    {
        0 => this with { B = B | states },
        1 => this with { E = E | states },
        2 => this with { M = M | states },
        _ => this with { S = S | states },
    };

    public StateSet With(int state) => With(state / TagModel.TagCount, 1UL << (state % TagModel.TagCount));
}
