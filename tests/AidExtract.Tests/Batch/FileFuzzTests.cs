using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using AidExtract.Batch;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Batch;

/// <summary>
/// Files of all kinds through the whole program: random bytes, mutilated samples, deep pages, bombs, names that lead out of archives. Each gives an
/// article or says why not, none takes long, and the program itself never fails. AIDEXTRACT_FUZZ gives the number of files where more are wanted.
/// </summary>
public sealed class FileFuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 47;
    private const int UsualCount = 1_000;

    // Seconds for each megabyte begun.
    private const double Longest = 2;

    private static readonly string[] Endings = [".txt", ".html", ".jsonl", ".zip", ".tar", ".tgz", ".txt.gz", ".jsonl.gz", ".warc", ".warc.gz", ".wet", ".gz"];

    private static readonly byte[][] Samples =
        [.. Directory.EnumerateFiles(RepositoryFolder.Path("samples", "articles"), "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static readonly byte[] Bomb = Packing.Zip(("a.txt", "捐款5万元"), ("bomb.txt", new string('0', 12_000_000)));
    private static readonly byte[] PackedBomb = Packing.Gzip(new string('{', 12_000_000));

    private readonly InputFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_gives_a_row_soon()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("AIDEXTRACT_FUZZ"), CultureInfo.InvariantCulture, out var given) ? given : UsualCount;
        var random = new Random(Seed);
        var runner = new ArticleRunner(new AidExtractor(), 1);
        var (ok, failed, slowest) = (0, 0, (Seconds: 0d, What: ""));
        for (var i = 0; i < count; i++)
        {
            var (name, content) = Make(random);
            _folder.Write(name, content);
            var start = Stopwatch.GetTimestamp();
            var articles = runner.Run(new InputReader([_folder[name]]).Read(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken).ToArray();
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            slowest = seconds > slowest.Seconds ? (seconds, $"{name}, {content.Length} bytes, round {i}") : slowest;
            Assert.NotEmpty(articles);
            Assert.All(articles, article => Assert.DoesNotContain("error in the program", article.Error, StringComparison.Ordinal));
            Assert.All(articles.Where(article => article.Id.StartsWith(name, StringComparison.Ordinal)), article => Assert.DoesNotContain("..", article.Id.Split('/')));
            Assert.True(seconds < Longest * (1 + (content.Length / 1_000_000)), $"{seconds:F1} s for {name} in round {i}");
            ok += articles.Count(article => article.Status == ArticleStatus.Ok);
            failed += articles.Count(article => article.Status == ArticleStatus.Failed);
        }

        output.WriteLine($"{count} files, {ok} articles read, {failed} rows of failure; slowest {slowest.Seconds:F2} s: {slowest.What}");
        Assert.True(ok > count / 10 && failed > count / 10);
    }

    private static (string Name, byte[] Content) Make(Random random)
    {
        var text = Mutilated(Samples[random.Next(Samples.Length)], random);
        switch (random.Next(100))
        {
            case < 20:
                var noise = new byte[random.Next(1, 3_000)];
                random.NextBytes(noise);
                return ("noise" + Endings[random.Next(Endings.Length)], noise);
            case < 50:
                return ("sample" + (random.Next(4) == 0 ? ".html" : ".txt"), text);
            case < 60:
                return ("deep.html", Deep(random));
            case < 61:
                return random.Next(2) == 0 ? ("bomb.zip", Bomb) : (random.Next(2) == 0 ? "bomb.txt.gz" : "bomb.jsonl.gz", PackedBomb);
            case < 75:
                var level = random.Next(2) == 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest;
                return ("names.zip", Mutilated(Packing.Zip(Encoding.UTF8, level, [.. Enumerable.Range(0, random.Next(5)).Select(_ => (Name(random), Encoding.UTF8.GetString(text)))]), random));
            case < 85:
                return ("names.tar", Mutilated(Packing.Tar([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => (Name(random), Encoding.UTF8.GetString(text)))]), random));
            case < 92:
                return ("sample.txt.gz", Mutilated(Packing.Gzip(text), random));
            default:
                return ("pages.warc", Mutilated(Packing.Response("http://a.cn/" + Name(random), "HTTP/1.1 200 OK\nContent-Type: text/html; charset=gbk", random.Next(2) == 0 ? text : Deep(random)), random));
        }
    }

    private static string Name(Random random)
    {
        string[] parts = ["..", "/", "C:", "\\", "a", "捐款", ".", "\u202E", "\n", " ", new string('长', 60), "con"];
        return string.Join('/', Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)])) + ".txt";
    }

    private static byte[] Deep(Random random)
    {
        string[] tags = ["div", "table", "b", "span", "p", "ul", "a", "font", "td", "form"];
        var depth = random.Next(1, 4_000);
        var page = new StringBuilder("<html><body>");
        for (var i = 0; i < depth; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<{tags[random.Next(tags.Length)]}>{(random.Next(20) == 0 ? "捐款5万元。" : "")}");
        }

        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static byte[] Mutilated(byte[] sample, Random random) => Mutilation.Of(sample, random, random.Next(4));
}
