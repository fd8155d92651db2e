using System.Diagnostics;
using System.Globalization;
using System.Text;
using AidExtract.Segmenting;
using AidExtract.Text;
using Decoder = AidExtract.Decoding.Decoder;

namespace AidExtract.Benchmarks;

/// <summary>Measures all that a limit is set for: stages, encodings, start, memory, and that the time grows as the text does.</summary>
/// <param name="stages">The stages.</param>
/// <param name="options">What was asked for.</param>
internal sealed class FloorChecks(Stages stages, BenchmarkOptions options)
{
    private const int Runs = 11;
    private const int LargeFileMegabytes = 36;
    private const int UnknownBytes = 1_000_000;

    /// <summary>The limits on one corpus: least MB/s of a stage.</summary>
    private static readonly (string Stage, double Least)[] Rates = [("clean", 150), ("simplify", 400), ("cut", 80), ("tag", 40)];

    private static readonly string[] Encodings = ["utf-8", "gb18030", "big5", "utf-16le"];

    /// <summary>All of them, as they are measured.</summary>
    public IEnumerable<Floor> Measure(IReadOnlyList<TextCorpus> corpora)
    {
        foreach (var corpus in corpora)
        {
            var articles = corpus.Articles.Select(stages.Prepare).ToArray();
            foreach (var (stage, least) in Rates)
            {
                var result = StageThroughput.Measure(stages, articles, corpus, options with { Stages = [stage] }).Single();
                yield return new Floor($"{stage}, {corpus.Name}", result.Rate, "MB/s", least);
                if (stage is "cut" or "tag")
                {
                    yield return new Floor($"{stage}, {corpus.Name}: allocated", result.Allocated / 1e6, "bytes per byte", 0.01, IsMost: true);
                }
            }

            foreach (var encoding in Encodings)
            {
                yield return Decoding(corpus, encoding);
            }
        }

        yield return Unknown();
        yield return TablesOpen();
        foreach (var floor in Programs(corpora[^1]).Concat(Growth(corpora[^1])))
        {
            yield return floor;
        }
    }

    // In MB of the same text in UTF-8; characters that Big5 does not have or keeps for private use are left out.
    private static Floor Decoding(TextCorpus corpus, string name)
    {
        var encoding = name switch
        {
            "utf-8" => Encoding.UTF8,
            "utf-16le" => Encoding.Unicode,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name == "big5" ? 950 : 54936, new EncoderReplacementFallback(""), DecoderFallback.ExceptionFallback)!,
        };
        var files = corpus.Articles.Select(article => encoding.GetBytes(Encoding.UTF8.GetString(article.Content.Span))).ToArray();
        if (name == "big5")
        {
            files = [.. files.Select(file => encoding.GetBytes(string.Concat(encoding.GetString(file).Where(unit => unit is < '\uE000' or > '\uF8FF'))))];
        }

        var megabytes = files.Sum(file => Encoding.UTF8.GetByteCount(encoding.GetString(file))) / 1e6;
        var decoder = new Decoder();
        var rate = Rate(megabytes, () => Array.ForEach(files, file => decoder.Decode(file, name)));
        return new Floor($"decode {name}, {corpus.Name}", rate, "MB/s", 500);
    }

    // Characters in no order, of which no words can be made: the tagger's worst case.
    private static Floor Unknown()
    {
        var random = new Random(1);
        var text = string.Create(UnknownBytes / 3, random, (units, random) =>
        {
            foreach (ref var unit in units)
            {
                unit = (char)random.Next('\u4E00', '\u9FA6');
            }
        });
        var segmenter = new Segmenter();
        var tokens = new List<Token>();
        var rate = Rate(UnknownBytes / 1e6, () =>
        {
            tokens.Clear();
            segmenter.Tag(text, true, tokens);
        });
        return new Floor("tag, one run of characters by chance", rate, "MB/s", 2);
    }

    private static Floor TablesOpen()
    {
        var milliseconds = Enumerable.Range(0, Runs).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(new AidExtractor());
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order().ToArray();
        return new Floor("all tables open, warm", milliseconds[Runs / 2], "ms", 5, IsMost: true, Spread(milliseconds));
    }

    private static IEnumerable<Floor> Programs(TextCorpus corpus)
    {
        var folder = Directory.CreateTempSubdirectory("aidextract-benchmark-");
        try
        {
            var line = WriteLine(folder);
            var large = WriteLarge(corpus, LargeFileMegabytes, folder);
            foreach (var (name, command, most) in new[] { ("native", ProgramThroughput.Native, 30), ("dotnet", ProgramThroughput.Managed, 120) })
            {
                if (command is null)
                {
                    continue;
                }

                var starts = Enumerable.Range(0, Runs).Select(_ => ProcessRun.Of([.. command, "tokens", line]).Seconds * 1000).Order().ToArray();
                yield return new Floor($"{name}: start to first token", starts[Runs / 2], "ms", most, IsMost: true, Spread(starts));
                foreach (var filter in new string[][] { ["tokens"], ["tokens", "--tags"], ["simplify"] })
                {
                    var run = ProcessRun.Of([.. command, .. filter, large], watchMemory: true);
                    yield return new Floor($"{name}: {string.Join(' ', filter)}, {LargeFileMegabytes} MB, resident", run.Resident, "MB", 60, IsMost: true);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Each size as often as makes the same amount of text, so that neither warming nor the clock's ticks decide.
    private static IEnumerable<Floor> Growth(TextCorpus corpus)
    {
        if (ProgramThroughput.Native is not [var program] || !File.Exists("/bin/bash"))
        {
            yield break;
        }

        var folder = Directory.CreateTempSubdirectory("aidextract-benchmark-");
        try
        {
            var growth = new Growth(program, WriteLarge(corpus, 1, folder));
            int[] sizes = [1, 10, 100];
            var files = sizes.Select(size => WriteLarge(corpus, 1 + size, folder)).ToArray();
            foreach (var job in Benchmarks.Growth.Jobs)
            {
                var rates = files.Zip(sizes, (file, size) => sizes[^1] / growth.Seconds(job, file, sizes[^1] / size)).ToArray();
                var least = rates.Skip(1).Select((rate, k) => rate / rates[..(k + 1)].Max()).Min();
                yield return new Floor($"native: {job}, MB/s of the larger of {string.Join(", ", sizes)} MB more against the smaller", least, "×", 0.8, Spread: string.Join(", ", rates.Select(Report.Number)) + " MB/s");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string WriteLine(DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, "line.txt");
        File.WriteAllText(path, "昆山市向碧江区提供帮扶资金4680.5万元。\n");
        return path;
    }

    private static string WriteLarge(TextCorpus corpus, int megabytes, DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"large{megabytes}.txt"));
        using var file = File.Create(path);
        for (var k = 0; file.Length < megabytes * 1_000_000L; k++)
        {
            file.Write(corpus.Articles[k % corpus.Articles.Count].Content.Span);
            file.Write("\n"u8);
        }

        return path;
    }

    private static double Rate(double megabytes, Action work)
    {
        work();
        var (seconds, done, start) = (0.0, 0.0, ThreadClock.Seconds);
        for (; seconds < 1; seconds = ThreadClock.Seconds - start)
        {
            work();
            done += megabytes;
        }

        return done / seconds;
    }

    private static string Spread(double[] sorted) => $"{Report.Number(sorted[0])}–{Report.Number(sorted[^1])}";
}
