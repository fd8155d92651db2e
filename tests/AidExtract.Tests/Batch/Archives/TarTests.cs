using System.Formats.Tar;
using System.Text;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Batch.Archives;

public sealed class TarTests : IDisposable
{
    private readonly InputFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.tar")]
    [InlineData("a.tar.gz")]
    [InlineData("a.TGZ")]
    public void Entries_come_in_the_order_of_the_archive(string name)
    {
        var archive = Packing.Tar(("z.txt", "末"), ("扶贫/", ""), ("扶贫/一个很长的名字" + new string('长', 90) + ".txt", "甲"), ("pic.jpg", "x"), ("r.jsonl", "{\"text\":\"乙\"}"), ("z.txt", "重"), ("../../x.txt", "外"), ("e.txt", ""));
        _folder.Write(name, name.EndsWith(".tar", StringComparison.Ordinal) ? archive : Packing.Gzip(archive));
        Assert.Equal(
            [$"{name}/z.txt = 末", $"{name}/扶贫/一个很长的名字{new string('长', 90)}.txt = 甲", $"{name}/r.jsonl:1 = 乙", $"{name}/z.txt#2 = 重", $"{name}/x.txt = 外", $"{name}/e.txt ! the file is empty"],
            _folder.Rows());
    }

    [Theory]
    [InlineData(TarEntryFormat.Gnu)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.V7)]
    public void Other_formats_are_read(TarEntryFormat format)
    {
        _folder.Write("a.tar", Packing.Tar([format switch
        {
            TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, "a.txt") { DataStream = new MemoryStream("文"u8.ToArray()) },
            TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, "a.txt") { DataStream = new MemoryStream("文"u8.ToArray()) },
            _ => new V7TarEntry(TarEntryType.V7RegularFile, "a.txt") { DataStream = new MemoryStream("文"u8.ToArray()) },
        }]));
        Assert.Equal(["a.tar/a.txt = 文"], _folder.Rows());
    }

    [Fact]
    public void What_is_no_file_says_so()
    {
        _folder.Write("a.tar", Packing.Tar([
            new PaxTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/passwd" },
            new PaxTarEntry(TarEntryType.HardLink, "hard.txt") { LinkName = "a.txt" },
            new PaxTarEntry(TarEntryType.Fifo, "pipe.txt"),
            new PaxTarEntry(TarEntryType.Directory, "folder.txt"),
        ]));
        Assert.Equal(
            ["a.tar/link.txt ! the entry is a link, which is not followed", "a.tar/hard.txt ! the entry is a link, which is not followed", "a.tar/pipe.txt ! the entry is no regular file"],
            _folder.Rows());
    }

    [Fact]
    public void Archives_without_an_article_say_so()
    {
        _folder.Write("a.tar", new byte[10_240]);
        _folder.Write("aa.tgz", Packing.Gzip(""));
        _folder.Write("b.tar", Encoding.ASCII.GetBytes(new string('x', 2048)));
        _folder.Write("c.tgz", "no gzip at all");
        _folder.Write("d.tar", "");
        Assert.Equal(
            ["a.tar ! there is no article in it", "aa.tgz ! the archive is cut short", "b.tar ! the archive is damaged", "c.tgz ! the archive is damaged", "d.tar ! the file is empty"],
            _folder.Rows());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_a_cut_archive_the_entries_before_the_cut_are_read(bool packed)
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i * 7919 % 1000}万元，"));
        var archive = Packing.Tar(("a.txt", text), ("b.txt", text), ("c.txt", text));
        var whole = packed ? Packing.Gzip(archive) : archive;
        for (var length = whole.Length - 1200; length > 0; length -= packed ? 499 : 7499)
        {
            _folder.Write("a.tar" + (packed ? ".gz" : ""), whole[..length]);
            var rows = _folder.Rows();
            Assert.Contains(" ! ", rows[^1], StringComparison.Ordinal);
            Assert.StartsWith("a.tar", rows[^1], StringComparison.Ordinal);
            if (!packed)
            {
                Assert.InRange(rows.Count(row => row.EndsWith(" = " + text, StringComparison.Ordinal)), Math.Min(3, (int)(length * 3.0 / archive.Length)) - 1, 3);
            }

            Assert.All(rows, row => Assert.True(row.Contains(" ! ", StringComparison.Ordinal) || row.EndsWith(" = " + text, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void What_stands_behind_the_end_of_an_archive_is_not_passed_over_in_silence()
    {
        var one = Packing.Tar(("a.txt", "文"));
        _folder.Write("a.tar", [.. one, .. new byte[10_240]]);
        _folder.Write("b.tar", [.. one, .. Packing.Tar(("b.txt", "文"))]);
        _folder.Write("c.tar", one[..^1024]);
        Assert.Equal(
            ["a.tar/a.txt = 文", "b.tar/a.txt = 文", "b.tar ! something follows the end mark of the archive, which is not read", "c.tar/a.txt = 文", "c.tar ! the archive is cut short"],
            _folder.Rows());
    }

    [Fact]
    public void A_large_entry_is_refused_and_the_next_is_read()
    {
        _folder.Write("a.tar", Packing.Tar(("a.txt", new string('文', 34_000_000)), ("b.txt", "乙")));
        Assert.Equal(["a.tar/a.txt ! it is larger than 100 MB", "a.tar/b.txt = 乙"], _folder.Rows());
    }
}
