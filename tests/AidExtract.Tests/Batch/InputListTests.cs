using System.Text;
using AidExtract.Batch;
using Xunit;

namespace AidExtract.Tests.Batch;

public sealed class InputListTests : IDisposable
{
    private readonly InputFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("甲\n乙\n", "甲 乙")]
    [InlineData("\uFEFF甲\r\n\r\n\n乙", "甲 乙")]
    [InlineData("甲\0乙\0", "甲 乙")]
    [InlineData("甲\0乙", "甲 乙")]
    [InlineData("", "")]
    [InlineData("\0\0\n\0", "\n")]
    public void Paths_are_separated_by_line_ends_or_zero_bytes(string list, string paths) =>
        Assert.Equal(paths.Split(' ', StringSplitOptions.RemoveEmptyEntries), Paths(Encoding.UTF8.GetBytes(list)).Select(p => p.Path));

    [Fact]
    public void Long_lists_are_read_in_pieces()
    {
        var paths = Enumerable.Range(0, 50_000).Select(i => $"articles/{i}.txt").ToArray();
        Assert.Equal(paths, Paths(Encoding.UTF8.GetBytes(string.Join('\0', paths))).Select(p => p.Path));
        Assert.Equal(paths, Paths(Encoding.UTF8.GetBytes(string.Join('\n', paths))).Select(p => p.Path));
        Assert.Equal([null, "b"], Paths([.. Encoding.UTF8.GetBytes(new string('a', 300_000)), (byte)'\n', (byte)'b']).Select(p => p.Path));
    }

    [Fact]
    public void Listed_inputs_are_called_as_listed_and_fail_alone()
    {
        _folder.Write("a.csv", "甲");
        _folder.Write("in/b.txt", "乙");
        _folder.Write("in/e.txt", "");
        var list = $"{_folder["a.csv"]}\n{_folder["in"]}/\n{_folder["none.txt"]}\n{_folder["a.csv"]}\n-\n{_folder["*.csv"]}\n";
        _folder.Write("list", [.. Encoding.UTF8.GetBytes(list), 0xFF, (byte)'\n']);
        string[] expected =
        [
            $"{_folder["a.csv"]} = 甲", $"{_folder["in/b.txt"]} = 乙", $"{_folder["in/e.txt"]} ! the file is empty", $"{_folder["none.txt"]} ! there is no such file or folder",
            $"{_folder["a.csv"]}#2 ! the list names {_folder["a.csv"]} twice", "- ! there is no such file or folder", $"{_folder["*.csv"]} ! there is no such file or folder", "\uFFFD ! the list gives a path that is not UTF-8",
        ];
        Assert.Equal(expected, InputFolder.Rows([], new InputOptions { FilesFrom = _folder["list"] }));
        Assert.Equal(expected, InputFolder.Rows([], new InputOptions { FilesFrom = "-" }, File.ReadAllBytes(_folder["list"])));
        Assert.Equal(["in/b.txt = 乙", "in/e.txt ! the file is empty", .. expected], InputFolder.Rows([_folder["in"]], new InputOptions { FilesFrom = _folder["list"] }));
    }

    [Fact]
    public void A_list_that_is_not_there_is_told_before_anything_is_read()
    {
        Assert.Throws<InvalidInputException>(() => new InputReader([], new InputOptions { FilesFrom = _folder["none"] }));
        Assert.Throws<InvalidInputException>(() => new InputReader(["-"], new InputOptions { FilesFrom = "-" }));
    }

    private static (string? Path, string Text)[] Paths(byte[] list) => [.. InputList.Read(() => new MemoryStream(list), TestContext.Current.CancellationToken)];
}
