using AidExtract.Batch;
using Xunit;

namespace AidExtract.Tests.Batch;

public sealed class InputPatternTests : IDisposable
{
    private readonly InputFolder _folder = new();

    public InputPatternTests()
    {
        foreach (var name in new[] { "a.txt", "b.html", "c.csv", ".hidden.txt", "2020/a.txt", "2020/deep/er/a.txt", "2020/b.csv", "2021/x.txt/y.txt", "2021/é?.txt", ".git/z.txt" })
        {
            _folder.Write(name, "文");
        }

        Directory.CreateSymbolicLink(_folder["2020/loop"], _folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("*.txt", "a.txt")]
    [InlineData("**/*.txt", "2020/a.txt 2020/deep/er/a.txt 2021/x.txt/y.txt 2021/é?.txt a.txt")]
    [InlineData("**/a.*", "2020/a.txt 2020/deep/er/a.txt a.txt")]
    [InlineData("202?/*.csv", "2020/b.csv")]
    [InlineData("2020/**", "2020/a.txt 2020/b.csv 2020/deep/er/a.txt", "2020/")]
    [InlineData("*/deep/**/a.txt", "2020/deep/er/a.txt")]
    [InlineData("202*", "2020/a.txt 2020/deep/er/a.txt 2021/x.txt/y.txt 2021/é?.txt")]
    [InlineData("2021/*.txt", "2021/x.txt/y.txt 2021/é?.txt", "2021/")]
    [InlineData(".h*", ".hidden.txt")]
    [InlineData("2021/é?.txt", "é?.txt")]
    [InlineData("?.???", "a.txt c.csv")]
    public void Patterns_give_files_in_ordinal_order(string pattern, string ids, string relativeTo = "")
    {
        var expected = ids.Split(' ').Select(id => id[relativeTo.Length..]);
        Assert.Equal(expected, Ids(_folder[pattern]));
    }

    [Fact]
    public void Parts_of_one_folder_are_prefixed_by_it_and_no_file_is_read_twice()
    {
        var name = Path.GetFileName(_folder.Path);
        Assert.Equal([$"{name}/a.txt", $"{name}/b.html"], Ids(_folder["*.txt"], _folder["?.*m*"], _folder["a.t*"]));
        Assert.Throws<InvalidInputException>(() => new InputReader([_folder["*.txt"], _folder.Path]));
    }

    [Theory]
    [InlineData("*.pdf")]
    [InlineData("nothing/*.txt")]
    [InlineData("2020/*/none/**")]
    public void A_pattern_without_a_file_is_told_before_anything_is_read(string pattern) =>
        Assert.Throws<InvalidInputException>(() => new InputReader([_folder[pattern]]));

    private static string[] Ids(params string[] paths) => [.. InputFolder.Rows(paths).Select(row => row.Split(" = ")[0])];
}
