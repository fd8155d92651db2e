using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Cli.Tests;

public sealed class InputTests : IDisposable
{
    private const string Article = "某县向某村捐款5万元。\n";
    private const int MegabytesAllowed = 300;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_that_holds_everything_gives_a_row_each()
    {
        var zip = Packing.Zip(("甲/a.txt", Article), ("r.jsonl", $"{{\"id\":\"记录\",\"text\":\"{Article.Trim()}\"}}\n"), ("../../../x.txt", Article), ("bomb.txt", new string('0', 20_000_000)), ("a.png", "x"));
        var tar = Packing.Tar(("b.txt", Article), ("b.txt", Article), ("inner.zip", "x"));
        _folder.Write("in/01.zip", zip);
        _folder.Write("in/02-cut.zip", zip[..^30]);
        _folder.Write("in/03.tar", tar);
        _folder.Write("in/04.tar.gz", Packing.Gzip(tar));
        _folder.Write("in/05-cut.tgz", Packing.Gzip(tar)[..^12]);
        _folder.Write("in/06.txt.gz", Packing.Gzip(Article));
        _folder.Write("in/07.jsonl.gz", Packing.Gzip($"{{\"text\":\"{Article.Trim()}\"}}\nbad\n"));
        _folder.Write("in/08.warc.gz", [.. Packing.Gzip(Packing.Warc("warcinfo", "x: y", [])), .. Packing.Gzip(Packing.Warc("conversion", "WARC-Target-URI: http://a.cn/1", Encoding.UTF8.GetBytes(Article)))]);
        _folder.Write("in/09.wet", Packing.Warc("conversion", "WARC-Target-URI: http://a.cn/2", Encoding.UTF8.GetBytes(Article)));
        _folder.Write("in/10.zip", Packing.Zip());
        _folder.Write("in/11.zip", "no archive");
        _folder.Write("in/12.txt", "");
        _folder.Write("in/13.txt/a.html", $"<html><body><p>{Article}</p></body></html>");
        _folder.Write("in/14.csv", Article);
        Directory.CreateSymbolicLink(_folder["in/15"], "..");
        File.CreateSymbolicLink(_folder["in/16.txt"], "16.txt");
        _folder.Write("in/17.TXT", Article);

        var result = await Tool.Run("extract", _folder["in"], "-o", _folder["out"], "--quiet");
        Assert.Equal(3, result.ExitCode);
        var rows = Rows("out").ToArray();
        Assert.Equal(
            [
                "01.zip/甲/a.txt ok", "记录 ok", "01.zip/x.txt ok", "01.zip/bomb.txt it unpacks to more than 200 times its size",
                "02-cut.zip/甲/a.txt ok", "记录 ok", "02-cut.zip/x.txt ok", "02-cut.zip/bomb.txt it unpacks to more than 200 times its size",
                "02-cut.zip the archive is cut short or damaged: its directory is lost, and entries may be",
                "03.tar/b.txt ok", "03.tar/b.txt#2 ok", "03.tar/inner.zip an archive within an archive is not read: unpack it first",
                "04.tar.gz/b.txt ok", "04.tar.gz/b.txt#2 ok", "04.tar.gz/inner.zip an archive within an archive is not read: unpack it first",
            ],
            rows[..15]);
        var rest = rows[15..].SkipWhile(row => row.StartsWith("05-cut.tgz/", StringComparison.Ordinal)).ToArray();
        Assert.StartsWith("05-cut.tgz the archive is damaged", rest[0], StringComparison.Ordinal);
        Assert.Equal(
            [
                "06.txt.gz ok", "07.jsonl.gz:1 ok", "07.jsonl.gz:2 the record is not valid JSON at byte 1", "http://a.cn/1 ok", "http://a.cn/2 ok",
                "10.zip there is no article in it", "11.zip it is no zip archive, or damaged from its beginning", "12.txt the file is empty", "13.txt/a.html ok",
            ],
            rest[1..10]);
        Assert.StartsWith("16.txt ", rest[10], StringComparison.Ordinal);
        Assert.Equal(["17.TXT ok"], rest[11..]);
        Assert.Equal(rows.Count(row => row.EndsWith(" ok", StringComparison.Ordinal)), _folder.Column("out/figures.csv", "raw").Count(raw => raw == "5万元"));
        Assert.False(File.Exists(_folder["x.txt"]));

        await Tool.Run("extract", _folder["in"], "-o", _folder["again"], "--quiet", "--jobs", "3");
        Assert.Equal(_folder.Read("out/articles.csv"), _folder.Read("again/articles.csv"));
    }

    [Fact]
    public async Task Patterns_are_expanded_without_a_shell()
    {
        _folder.Write("in/2020/a.txt", Article);
        _folder.Write("in/2020/b.html", Article);
        _folder.Write("in/c.txt", Article);
        var result = await Tool.Run("extract", _folder["in/**/*.txt"], "-o", _folder["out"], "--quiet");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["2020/a.txt ok", "c.txt ok"], Rows("out"));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\0")]
    public async Task Inputs_are_taken_from_a_list(string separator)
    {
        _folder.Write("in/a.txt", Article);
        _folder.Write("b.csv", Article);
        var list = Encoding.UTF8.GetBytes(string.Join(separator, _folder["in"], _folder["b.csv"], _folder["none"]));
        _folder.Write("list", list);
        string[] expected = [$"{_folder["in/a.txt"]} ok", $"{_folder["b.csv"]} ok", $"{_folder["none"]} there is no such file or folder"];
        Assert.Equal(3, (await Tool.Run("extract", "--files-from", _folder["list"], "-o", _folder["out"])).ExitCode);
        Assert.Equal(expected, Rows("out"));
        Assert.Equal(3, (await Tool.Run(["extract", "--files-from", "-", "-o", _folder["piped"]], list, [])).ExitCode);
        Assert.Equal(expected, Rows("piped"));
    }

    [Fact]
    public async Task A_line_of_an_article_in_an_archive_is_explained()
    {
        _folder.Write("a.zip", Packing.Zip(("2020/a.txt", "标题\n" + Article), ("r.jsonl", $"{{\"text\":\"乙\"}}\n{{\"text\":\"{Article.Trim()}\"}}\n")));
        foreach (var target in new[] { "a.zip/2020/a.txt:2", "a.zip/r.jsonl:2", "a.zip/2020/a.txt" })
        {
            var result = await Tool.Run("explain", _folder[target]);
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            Assert.Contains("5万元 = money 50000 CNY", result.Output, StringComparison.Ordinal);
            Assert.Equal(!target.EndsWith(":2", StringComparison.Ordinal), result.Output.Contains("标题", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_empty_list_is_nothing_to_read()
    {
        var result = await Tool.Run(["extract", "--files-from", "-"], [], []);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("aidextract: nothing to read in -: no .txt", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Memory_does_not_grow_with_an_archive()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("/proc tells the memory of a process.");
            return;
        }

        // 230 MB in 20,000 entries, 200 of them articles.
        var article = string.Concat(Enumerable.Range(0, 300).Select(i => $"向第{i}村送去{i * 7919 % 1000}。"));
        using (var file = File.Create(_folder["large.tar.gz"]))
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
        using (var tar = new TarWriter(gzip))
        {
            for (var i = 0; i < 20_000; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{i}.{(i % 100 == 0 ? "txt" : "dat")}");
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(article + i)) });
            }
        }

        using var process = Tool.Start(["extract", _folder["large.tar.gz"], "-o", _folder["out"], "--quiet", "--jobs", "2"], [("DOTNET_gcServer", "0")]);
        var most = 0L;
        var finish = Tool.Finish(process, []);
        while (!finish.IsCompleted)
        {
            most = Math.Max(most, PeakOf(process));
            await Task.WhenAny(finish, Task.Delay(50, TestContext.Current.CancellationToken));
        }

        Assert.Equal(0, (await finish).ExitCode);
        Assert.Equal(200, Rows("out").Count());
        Assert.InRange(most, 1, MegabytesAllowed * 1024L);
    }

    // Kilobytes.
    private static long PeakOf(Process process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private IEnumerable<string> Rows(string output) =>
        _folder.Column($"{output}/articles.csv", "article").Zip(_folder.Column($"{output}/articles.csv", "error"), (article, error) => $"{article} {(error.Length > 0 ? error : "ok")}");
}
