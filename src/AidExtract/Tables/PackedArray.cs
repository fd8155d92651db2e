using System.Runtime.CompilerServices;

namespace AidExtract.Tables;

/// <summary>
/// An array inside the compiled tables, read in place. The tables may stand at any address, so every read is unaligned;
/// the memory belongs to <see cref="CompiledTables"/> and lives as long as the process.
/// </summary>
internal readonly unsafe struct PackedArray<T>(byte* start, int length)
    where T : unmanaged
{
    private readonly byte* _start = start;

    public int Length { get; } = length;

    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)Length)
            {
                ThrowOutside(index);
            }

            return Unsafe.ReadUnaligned<T>(_start + ((nint)index * sizeof(T)));
        }
    }

    /// <summary>Reads without a bounds check; only where the index comes from the tables themselves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Unchecked(nint index) => Unsafe.ReadUnaligned<T>(_start + (index * sizeof(T)));

    /// <summary>The whole array, copied into managed memory.</summary>
    public T[] ToArray()
    {
        var copy = new T[Length];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = Unchecked(i);
        }

        return copy;
    }

    private static void ThrowOutside(int index) => throw new ArgumentOutOfRangeException(nameof(index), index, "Position outside a compiled table.");
}
