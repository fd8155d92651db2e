using System.IO.Compression;
using System.Text;
using AidExtract.Batch.Archives;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Batch.Archives;

public sealed class ZipTests : IDisposable
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding(950)!;

    private readonly InputFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Entries_come_in_the_order_of_the_archive_by_path_within_it()
    {
        _folder.Write("a.zip", Packing.Zip(("z.txt", "末"), ("2020/", ""), ("2020/b.txt", "甲"), ("pic.jpg", "x"), ("2020/a.html", "乙"), ("__MACOSX/2020/._b.txt", "\0")));
        _folder.Write("b.txt", "丙");
        Assert.Equal(["a.zip/z.txt = 末", "a.zip/2020/b.txt = 甲", "a.zip/2020/a.html = 乙", "b.txt = 丙"], _folder.Rows());
        Assert.Equal("a.zip/z.txt = 末", InputFolder.Rows([_folder["a.zip"]])[0]);
        Assert.Equal($"{Path.GetFileName(_folder.Path)}/a.zip/z.txt = 末", InputFolder.Rows([_folder["b.txt"], _folder.Path])[1]);
    }

    [Fact]
    public void Entries_may_hold_records_and_be_packed_again()
    {
        _folder.Write("a.zip", Zip(("r.jsonl", Encoding.UTF8.GetBytes("{\"id\":\"甲\",\"text\":\"一\"}\n{\"text\":\"二\"}\nx\n")), ("t.txt.gz", Packing.Gzip("三")), ("r.jsonl.gz", Packing.Gzip("{\"text\":\"四\"}"))));
        Assert.Equal(["甲 = 一", "a.zip/r.jsonl:2 = 二", "a.zip/r.jsonl:3 ! the record is not valid JSON at byte 1", "a.zip/t.txt.gz = 三", "a.zip/r.jsonl.gz:1 = 四"], _folder.Rows());
    }

    [Fact]
    public void Archives_in_archives_are_refused()
    {
        var inner = Packing.Zip(("a.txt", "文"));
        _folder.Write("a.zip", Zip(("inner.zip", inner), ("inner.tar.gz", Packing.Gzip(Packing.Tar(("a.txt", "文")))), ("b.txt", "文"u8.ToArray())));
        _folder.Write("b.zip.gz", Packing.Gzip(inner));
        const string Reason = "an archive within an archive is not read: unpack it first";
        Assert.Equal([$"a.zip/inner.zip ! {Reason}", $"a.zip/inner.tar.gz ! {Reason}", "a.zip/b.txt = 文", $"b.zip.gz ! {Reason}"], _folder.Rows());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("big5")]
    public void Names_without_the_flag_of_UTF_8_are_decoded(string encoding)
    {
        var names = encoding switch { "gb18030" => Gb18030, "big5" => Big5, _ => Encoding.UTF8 };
        _folder.Write("a.zip", WithoutFlag(Packing.Zip(names, CompressionLevel.Fastest, ("扶貧協作/對口支援新聞報道.txt", "甲"), ("扶貧協作/捐款.txt", "乙"))));
        Assert.Equal(["a.zip/扶貧協作/對口支援新聞報道.txt = 甲", "a.zip/扶貧協作/捐款.txt = 乙"], _folder.Rows());
    }

    [Fact]
    public void One_short_name_in_GBK_is_decoded()
    {
        _folder.Write("a.zip", WithoutFlag(Packing.Zip(Gb18030, CompressionLevel.Fastest, ("捐款.txt", "甲"))));
        Assert.Equal(["a.zip/捐款.txt = 甲"], _folder.Rows());
    }

    [Fact]
    public void Names_that_lead_out_of_the_archive_or_are_there_twice_are_made_harmless()
    {
        _folder.Write("a.zip", Packing.Zip(
            ("../../etc/x.txt", "1"), ("/etc/x.txt", "2"), (@"C:\x.txt", "3"), (@"dir\..\x.txt", "4"), ("./x.txt", "5"), ("a\nb.txt", "6"), ("../.txt", "7"), ("..txt", "8"), ("x.txt#2", "9")));
        Assert.Equal(
            ["a.zip/etc/x.txt = 1", "a.zip/etc/x.txt#2 = 2", "a.zip/x.txt = 3", "a.zip/dir/x.txt = 4", "a.zip/x.txt#2 = 5", "a.zip/a\uFFFDb.txt = 6", "a.zip/.txt = 7", "a.zip/..txt = 8"],
            _folder.Rows());
        Assert.Equal(["a.zip"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Entries_that_cannot_be_read_say_why()
    {
        var archive = Packing.Zip(Encoding.UTF8, CompressionLevel.NoCompression, ("a.txt", "甲甲甲"), ("b.txt", "乙乙乙"), ("c.txt", ""), ("d.txt", "target"), ("e.txt", "丁"));
        archive[archive.AsSpan().IndexOf("甲甲"u8)] ^= 1;
        var records = Records(archive);
        archive[records[1] + 8] |= 1;
        archive[records[3] + 38 + 3] = 0xA1;
        archive[records[4] + 10] = 14;
        _folder.Write("a.zip", archive);
        Assert.Equal(
            ["a.zip/a.txt ! the entry is damaged: its length or checksum is another", "a.zip/b.txt ! the entry is encrypted", "a.zip/c.txt ! the file is empty", "a.zip/d.txt ! the entry is a link, which is not followed", "a.zip/e.txt ! the entry is damaged, or packed in a way that is not read"],
            _folder.Rows());
    }

    [Fact]
    public void Archives_without_an_article_say_so()
    {
        _folder.Write("a.zip", Packing.Zip());
        _folder.Write("b.zip", Packing.Zip(("x.jpg", "x"), ("d.txt/", "")));
        _folder.Write("c.zip", "");
        _folder.Write("d.zip", "this is no archive");
        Directory.CreateDirectory(_folder["e.zip"]);
        _folder.Write("e.zip/x.txt", "文");
        Assert.Equal(
            ["a.zip ! there is no article in it", "b.zip ! there is no article in it", "c.zip ! the file is empty", "d.zip ! it is no zip archive, or damaged from its beginning", "e.zip/x.txt = 文"],
            _folder.Rows());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_a_cut_archive_the_entries_before_the_cut_are_read(bool seekable)
    {
        var text = string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i * 7919 % 1000}万元，"));
        using var packed = new MemoryStream();
        using (var forward = new ForwardStream(packed))
        {
            Packing.Zip(seekable ? packed : forward, Gb18030, CompressionLevel.Optimal, ("a.txt", text), ("捐款乙.txt", text), ("c.txt", text), ("d.txt", text));
        }

        var whole = packed.ToArray();
        const string Lost = "a.zip ! the archive is cut short or damaged: its directory is lost, and entries may be";
        for (var length = whole.Length - 1; length > 40; length -= 997)
        {
            _folder.Write("a.zip", whole[..length]);
            var rows = _folder.Rows();
            Assert.Equal(Lost, rows[^1]);
            var read = rows.Count(row => row.EndsWith(text, StringComparison.Ordinal));
            var reached = (int)(length * 4.1 / whole.Length);
            Assert.InRange(read, reached - 1, 4);
            Assert.InRange(rows.Length - 1 - read, 0, 1);
            Assert.Equal(new[] { "a.zip/a.txt", "a.zip/捐款乙.txt", "a.zip/c.txt", "a.zip/d.txt" }[..(rows.Length - 1)], rows[..^1].Select(row => row.Split(" ")[0]));
        }
    }

    [Fact]
    public void Bombs_are_refused()
    {
        var zeros = new string('0', 20_000_000);
        _folder.Write("a.zip", Packing.Zip(("bomb.txt", zeros), ("b.txt", "文")));
        Assert.Equal(["a.zip/bomb.txt ! it unpacks to more than 200 times its size", "a.zip/b.txt = 文"], _folder.Rows());
    }

    [Fact]
    public void Entries_that_share_their_content_unpack_to_no_more_than_the_archive_may()
    {
        // 200 entries of 9 MB, each of which alone would pass.
        var archive = Packing.Zip(("a.txt", new string('0', 9_000_000)));
        var record = archive.AsSpan(Records(archive)[0]..^22).ToArray();
        var end = archive.AsSpan(^22..).ToArray();
        BitConverter.TryWriteBytes(end.AsSpan(8), (ushort)200);
        BitConverter.TryWriteBytes(end.AsSpan(10), (ushort)200);
        BitConverter.TryWriteBytes(end.AsSpan(12), record.Length * 200);
        _folder.Write("a.zip", [.. archive.AsSpan(0, Records(archive)[0]), .. Enumerable.Repeat(record, 200).SelectMany(r => r), .. end]);
        var rows = InputFolder.Rows([_folder["a.zip"]]).Select(row => row.Length > 100 ? "read" : row.Split(" ! ")[1]).CountBy(row => row);
        Assert.Equal([KeyValuePair.Create("read", 1), KeyValuePair.Create("the archive unpacks to more than 200 times its size", 199)], rows);
    }

    [Fact]
    public void A_pipe_is_no_place_for_an_archive()
    {
        using var pipe = new CountingStream(new MemoryStream(Packing.Zip(("a.txt", "文"))));
        Assert.Equal("a zip archive cannot be read from a pipe", Assert.Throws<ArchiveException>(() => ZipEntries.Read(pipe).ToArray()).Message);
    }

    [Fact]
    public void More_entries_than_can_be_kept_are_refused_before_they_are_read()
    {
        var archive = Packing.Zip(("a.txt", "文"));
        var large = new byte[56 + 20];
        "PK\u0006\u0006"u8.CopyTo(large);
        BitConverter.TryWriteBytes(large.AsSpan(32), 400_001L);
        "PK\u0006\u0007"u8.CopyTo(large.AsSpan(56));
        BitConverter.TryWriteBytes(large.AsSpan(56 + 8), (long)archive.Length - 22);
        archive.AsSpan()[^12..^10].Fill(0xFF);
        _folder.Write("a.zip", [.. archive[..^22], .. large, .. archive[^22..]]);
        Assert.Equal(["a.zip ! the archive has more than 400,000 entries or 50 MB of names"], _folder.Rows());
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var content = archive.CreateEntry(name).Open();
                content.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    private static int[] Records(byte[] archive) =>
        [.. Enumerable.Range(0, archive.Length - 4).Where(i => archive.AsSpan(i).StartsWith("PK\u0001\u0002"u8))];

    // .NET flags every name that is not ASCII where it is asked for UTF-8.
    private static byte[] WithoutFlag(byte[] archive)
    {
        foreach (var record in Records(archive))
        {
            archive[record + 9] &= 0xF7;
        }

        return archive;
    }
}
