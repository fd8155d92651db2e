using System.Globalization;
using AidExtract.TestSupport;

namespace AidExtract.Benchmarks;

/// <summary>Measures the program as users run it, in processes of its own.</summary>
internal sealed class ProgramThroughput
{
    private const int StartTimes = 11;
    private readonly string[] _command;

    /// <summary>Takes the native program where it is published, else <c>dotnet aidextract.dll</c>.</summary>
    public ProgramThroughput()
    {
        IsNative = Native is not null;
        _command = Native ?? Managed;
    }

    /// <summary>The native program where it is published, else null.</summary>
    public static string[]? Native { get; } =
        Directory.EnumerateFiles(RepositoryFolder.Path("src", "AidExtract.Cli", "bin"), OperatingSystem.IsWindows() ? "aidextract.exe" : "aidextract", SearchOption.AllDirectories)
            .FirstOrDefault(path => Path.GetFileName(Path.GetDirectoryName(path)) == "publish" && !File.Exists(path + ".dll")) is { } program ? [program] : null;

    /// <summary>The program that <c>dotnet</c> runs.</summary>
    public static string[] Managed { get; } = [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "aidextract.dll")];

    /// <summary>Whether it is the native program.</summary>
    public bool IsNative { get; }

    /// <summary>Rows of (what, value, unit).</summary>
    public IEnumerable<(string What, double Value, string Unit)> Measure(TextCorpus corpus, double megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("aidextract-benchmark-");
        try
        {
            var one = Path.Combine(folder.FullName, "one.txt");
            File.WriteAllBytes(one, corpus.Articles[0].Content.ToArray());
            yield return ("start: --version", ProcessRun.MedianMilliseconds([.. _command, "--version"], StartTimes), "ms");
            yield return ("start: one article", ProcessRun.MedianMilliseconds([.. _command, "extract", one, "-q"], StartTimes), "ms");

            var input = Directory.CreateDirectory(Path.Combine(folder.FullName, "in")).FullName;
            var rounds = corpus.Rounds(megabytes);
            for (var round = 0; round < rounds; round++)
            {
                foreach (var article in corpus.Articles)
                {
                    File.WriteAllBytes(Path.Combine(input, string.Create(CultureInfo.InvariantCulture, $"{round:0000}-{article.Id}")), article.Content.ToArray());
                }
            }

            var first = 0.0;
            foreach (var cores in new[] { 1, 2 })
            {
                var output = Path.Combine(folder.FullName, $"out{cores}");
                var run = ProcessRun.Of([.. On(cores), .. _command, "extract", input, "-o", output, "--jobs", cores.ToString(CultureInfo.InvariantCulture), "-q"], watchMemory: true);
                var rate = corpus.Bytes * rounds / 1e6 / run.Seconds;
                yield return ($"extract, {cores} core{(cores > 1 ? "s" : "")}", rate, "MB/s");
                yield return ($"extract, {cores} core{(cores > 1 ? "s" : "")}", corpus.Articles.Count * rounds / run.Seconds, "files/s");
                yield return ($"extract, {cores} core{(cores > 1 ? "s" : "")}, resident", run.Resident, "MB");
                if (cores > 1)
                {
                    yield return ("two cores against one", rate / first, "×");
                }

                first = rate;
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Without taskset the second core collects garbage and writes beside the one job.
    private static string[] On(int cores) => File.Exists("/usr/bin/taskset") ? ["taskset", "-c", cores == 1 ? "0" : "0,1"] : [];
}
