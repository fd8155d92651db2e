using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using AidExtract.Batch;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Batch.Archives;

/// <summary>
/// Mutilated archives of every kind: nothing is thrown, each gives a row at least, text that is given is text that was packed, and none takes long.
/// AIDEXTRACT_FUZZ gives the number of archives where more are wanted.
/// </summary>
public sealed class ArchiveFuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 43;
    private const int UsualCount = 2_000;

    // Seconds for each megabyte begun.
    private const double Longest = 2;

    private static readonly string Text = string.Concat(Enumerable.Range(0, 400).Select(i => $"向第{i}村捐款{i * 7919 % 1000}万元。"));

    private static readonly (string Name, byte[] Content, bool IsChecked)[] Samples = [.. Packed()];

    private readonly InputFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_archive_gives_rows_soon_and_no_text_that_was_not_packed()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("AIDEXTRACT_FUZZ"), CultureInfo.InvariantCulture, out var given) ? given : UsualCount;
        var random = new Random(Seed);
        var (read, failed, slowest) = (0, 0, TimeSpan.Zero);
        for (var i = 0; i < count; i++)
        {
            var (name, content, isChecked) = Samples[random.Next(Samples.Length)];
            _folder.Write(name, Mutilation.Of(content, random, random.Next(1, 4)));
            var start = Stopwatch.GetTimestamp();
            var rows = InputFolder.Rows([_folder[name]]);
            var time = Stopwatch.GetElapsedTime(start);
            slowest = time > slowest ? time : slowest;
            Assert.NotEmpty(rows);
            Assert.True(time.TotalSeconds < Longest * (1 + (content.Length / 1_000_000)), $"{name}: {time} in round {i}");
            var texts = rows.Where(row => !row.Contains(" ! ", StringComparison.Ordinal)).ToArray();
            Assert.True(!isChecked || texts.All(row => row.EndsWith(" = " + Text, StringComparison.Ordinal)), $"{name} in round {i} gives another text");
            read += texts.Length;
            failed += rows.Length - texts.Length;
        }

        output.WriteLine($"{count} archives, {read} articles read, {failed} rows of failure, slowest {slowest.TotalMilliseconds:F0} ms");
        Assert.True(read > count / 2 && failed > count / 2);
    }

    private static IEnumerable<(string Name, byte[] Content, bool IsChecked)> Packed()
    {
        (string, string)[] entries = [("a.txt", Text), ("捐款/b.txt", Text), ("c.txt", Text)];
        using var forward = new MemoryStream();
        using (var stream = new ForwardStream(forward))
        {
            Packing.Zip(stream, Encoding.UTF8, CompressionLevel.Fastest, entries);
        }

        yield return ("a.zip", Packing.Zip(Encoding.UTF8, CompressionLevel.NoCompression, entries), true);
        yield return ("a.zip", Packing.Zip(entries), true);
        yield return ("a.zip", forward.ToArray(), true);
        yield return ("a.tar.gz", Packing.Gzip(Packing.Tar(entries)), false);
        yield return ("a.txt.gz", Packing.Gzip(Text), true);

        // Nothing in these tells that a byte of their content is another.
        yield return ("a.tar", Packing.Tar(entries), false);
        yield return ("a.warc", Pages(content => content), false);
        yield return ("a.warc.gz", Pages(Packing.Gzip), false);
        yield return ("a.jsonl.gz", Packing.Gzip(string.Concat(Enumerable.Repeat($"{{\"text\":\"{Text}\"}}\n", 3))), false);
    }

    private static byte[] Pages(Func<byte[], byte[]> pack) =>
    [
        .. pack(Packing.Response("http://a.cn/1", "HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked", [.. Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetByteCount(Text):x}\r\n{Text}\r\n0\r\n\r\n")])),
        .. pack(Packing.Response("http://a.cn/2", "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip", Packing.Gzip(Text))),
        .. pack(Packing.Warc("conversion", "WARC-Target-URI: http://a.cn/3", Encoding.UTF8.GetBytes(Text))),
    ];
}
