using AidExtract.Checkpoints;
using Xunit;

namespace AidExtract.Tests.Checkpoints;

public sealed class DuplicateFinderTests
{
    [Fact]
    public void The_first_id_is_found_also_where_hashes_begin_alike_and_no_file_is_left()
    {
        var folder = Directory.CreateTempSubdirectory("aidextract-test-").FullName;
        using (var finder = new DuplicateFinder(folder))
        {
            for (var i = 0; i < 20_000; i++)
            {
                Assert.Null(finder.Find(Hash(i)));
                finder.Add(Hash(i), $"文件/{i}.txt");
            }

            Assert.All(Enumerable.Range(0, 20_000).Where(i => i % 97 == 0), i => Assert.Equal($"文件/{i}.txt", finder.Find(Hash(i))));
            Assert.Null(finder.Find(Hash(20_000)));
        }

        Assert.Empty(Directory.EnumerateFiles(folder));
        Directory.Delete(folder);
    }

    // Every second one has the same 32 bits at its beginning as another.
    private static string Hash(int number) => $"{number / 2:x8}{number:x56}";
}
