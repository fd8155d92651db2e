using System.Diagnostics;

namespace AidExtract.Benchmarks;

/// <summary>Measures each stage by itself on one thread.</summary>
internal static class StageThroughput
{
    private const double LeastSeconds = 0.5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    /// <summary>MB/s and allocations of the stages that are asked for, in their order.</summary>
    public static IEnumerable<StageResult> Measure(Stages stages, PreparedArticle[] articles, TextCorpus corpus, BenchmarkOptions options)
    {
        var rounds = corpus.Rounds(options.Megabytes);
        foreach (var name in Stages.Names.Where(name => options.Stages.Count == 0 || options.Stages.Contains(name)))
        {
            if (name == "write")
            {
                stages.Write(articles, Math.Min(rounds, 20));
                yield return Time(name, corpus.Bytes * rounds, () => stages.Write(articles, rounds));
                continue;
            }

            var stage = stages.Of(name, articles);
            var warming = Stopwatch.StartNew();
            do
            {
                stage();
            }
            while (warming.Elapsed < WarmUp);

            yield return Time(name, corpus.Bytes * rounds, () =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    stage();
                }
            });
        }
    }

    // The work is done again until the clock, which may tick slowly, has gone on long enough.
    private static StageResult Time(string name, long bytes, Action work)
    {
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadClock.Seconds;
        var seconds = 0.0;
        var megabytes = 0.0;
        while (seconds < LeastSeconds)
        {
            work();
            megabytes += bytes / 1e6;
            seconds = ThreadClock.Seconds - start;
        }

        return new StageResult(name, megabytes / seconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / megabytes);
    }
}
