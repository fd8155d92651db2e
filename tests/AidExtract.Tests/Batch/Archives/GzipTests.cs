using System.IO.Compression;
using System.Text;
using AidExtract.Batch;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Batch.Archives;

public sealed class GzipTests : IDisposable
{
    private readonly InputFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_name_within_tells_what_it_holds()
    {
        _folder.Write("a.txt.gz", Packing.Gzip("甲"));
        _folder.Write("b.jsonl.gz", Packing.Gzip("{\"text\":\"乙\"}\n{\"id\":\"丙\",\"text\":\"三\"}\n"));
        _folder.Write("c.gz", Packing.Gzip("丁"));
        _folder.Write("d.html.gz", Packing.Gzip("戊"));
        Assert.Equal(["a.txt.gz = 甲", "b.jsonl.gz:1 = 乙", "丙 = 三", "c.gz = 丁", "d.html.gz = 戊"], _folder.Rows());
        Assert.Equal(
            [TextFormat.Auto, TextFormat.Auto, TextFormat.NamedHtml],
            new InputReader([_folder.Path]).Read(TestContext.Current.CancellationToken).Select(s => s.Read()).Where(i => !i.IsRecord).Select(i => i.Format));
        Assert.Null(new InputReader([_folder.Path]).Count());
        Assert.Equal(1, new InputReader([_folder["a.txt.gz"]]).Count());
    }

    [Fact]
    public void Several_members_are_one_text()
    {
        _folder.Write("a.txt.gz", [.. Packing.Gzip("捐款"), .. Packing.Gzip("5万元")]);
        Assert.Equal(["a.txt.gz = 捐款5万元"], _folder.Rows());
    }

    [Fact]
    public void A_cut_file_is_no_shorter_article()
    {
        var text = string.Concat(Enumerable.Range(0, 9000).Select(i => $"{i * 7919 % 1000}万元，"));
        var whole = Packing.Gzip(text);
        foreach (var cut in new[] { 1, 4, 8, 9, whole.Length / 2, whole.Length - 12, whole.Length - 3 })
        {
            _folder.Write("a.txt.gz", whole[..^cut]);
            Assert.Equal(["a.txt.gz ! the file is damaged"], _folder.Rows());
        }

        whole[^6] ^= 1;
        _folder.Write("a.txt.gz", whole);
        Assert.Equal(["a.txt.gz ! the file is damaged"], _folder.Rows());
    }

    [Fact]
    public void Records_before_a_cut_are_read()
    {
        var records = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{{\"text\":\"{i * 7919 % 1000}万元\"}}\n"));
        _folder.Write("r.jsonl.gz", Packing.Gzip(records)[..^20]);
        var rows = _folder.Rows();
        Assert.InRange(rows.Length, 4000, 5000);
        Assert.Equal($"r.jsonl.gz:{rows.Length} ! the file is damaged, and what was read of it before may be", rows[^1]);
        Assert.Equal("r.jsonl.gz:2 = 919万元", rows[1]);
    }

    [Fact]
    public void Bombs_and_empty_files_are_refused()
    {
        _folder.Write("a.txt.gz", Packing.Gzip(new string('0', 20_000_000)));
        _folder.Write("b.txt.gz", Packing.Gzip(""));
        _folder.Write("c.txt.gz", "");
        _folder.Write("d.txt.gz", "no gzip");
        Assert.Equal(
            ["a.txt.gz ! it unpacks to more than 200 times its size", "b.txt.gz ! the file is empty", "c.txt.gz ! the file is empty", "d.txt.gz ! the file is damaged"],
            _folder.Rows());
    }

    [Fact]
    public void A_bomb_of_records_is_stopped()
    {
        using (var file = File.Create(_folder["r.jsonl.gz"]))
        using (var gzip = new GZipStream(file, CompressionLevel.SmallestSize))
        {
            var lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\n", 1_000_000)));
            for (var i = 0; i < 20; i++)
            {
                gzip.Write(lines);
            }
        }

        Assert.EndsWith(" ! it unpacks to more than 200 times its size", Assert.Single(_folder.Rows()), StringComparison.Ordinal);
    }
}
