using AidExtract.Checkpoints;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Checkpoints;

public class HashIndexTests
{
    [Fact]
    public void What_was_added_is_found_and_nothing_else() => Gen.Select(Gen.UInt[0, 5000], Gen.Long[0, (1L << 40) - 2]).Array[0, 20_000].Sample(
        entries =>
        {
            var index = new HashIndex();
            foreach (var (hash, position) in entries)
            {
                index.Add(hash, position);
            }

            var expected = entries.ToLookup(e => e.Item1, e => e.Item2);
            return Enumerable.Range(0, 5001).All(hash => index.Find((uint)hash).Order().SequenceEqual(expected[(uint)hash].Order()));
        },
        iter: 10);

    [Fact]
    public void A_million_hashes_take_the_memory_that_is_stated()
    {
        var index = new HashIndex();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 1_000_000; i++)
        {
            index.Add((uint)i * 2_654_435_761u, (long)i << 20);
        }

        // 2²¹ slots of 9 bytes.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, 0, 20_000_000);
        Assert.Equal([7L << 20], index.Find(unchecked(7u * 2_654_435_761u)));
    }
}
