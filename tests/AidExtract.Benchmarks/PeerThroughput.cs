using System.ComponentModel;
using System.Globalization;

namespace AidExtract.Benchmarks;

/// <summary>Runs the originals on the same text, where they are installed.</summary>
internal static class PeerThroughput
{
    private const int JiebaBytes = 500_000;
    private const int OpenCCBytes = 5_000_000;

    /// <summary>MB/s of each program that is there, with the stage that does the same.</summary>
    public static IEnumerable<(string Name, string Stage, double Rate)> Measure(IReadOnlyList<PreparedArticle> articles)
    {
        var folder = Directory.CreateTempSubdirectory("aidextract-benchmark-");
        try
        {
            // jieba's tagger needs seconds for a line of characters that it does not know: it gets the simplified text.
            var small = Join([.. articles.Select(article => article.Simplified.Text.Text)], JiebaBytes, folder);
            foreach (var (mode, stage) in new[] { ("cut", "cut"), ("tag", "tag") })
            {
                if (Try(() => double.Parse(ProcessRun.Of(["/usr/bin/python3", Path.Combine(AppContext.BaseDirectory, "peers.py"), mode, small]).Output, CultureInfo.InvariantCulture)) is { } seconds)
                {
                    yield return ($"python3-jieba {mode}", stage, new FileInfo(small).Length / 1e6 / seconds);
                }
            }

            var large = Join([.. articles.Select(article => article.Decoded.Whole.Text)], OpenCCBytes, folder);
            var empty = Path.Combine(folder.FullName, "empty");
            File.WriteAllText(empty, "");
            var output = Path.Combine(folder.FullName, "simplified");
            double? Convert(string input) => Try(() => ProcessRun.Of(["opencc", "-c", "t2s.json", "-i", input, "-o", output]).Seconds);
            if (Convert(empty) is { } start && Convert(large) is { } whole)
            {
                yield return ("opencc t2s, start excluded", "simplify", new FileInfo(large).Length / 1e6 / (whole - start));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Join(string[] articles, int bytes, DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, $"text{bytes}");
        using var file = File.CreateText(path);
        while (file.BaseStream.Length < bytes)
        {
            foreach (var article in articles)
            {
                file.WriteLine(article);
            }
        }

        return path;
    }

    private static double? Try(Func<double> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }
}
