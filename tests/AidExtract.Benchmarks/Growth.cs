using System.Globalization;

namespace AidExtract.Benchmarks;

/// <summary>What the native program takes for a file above what it takes for a small one, so that its start and the first reading of its tables are left out.</summary>
/// <param name="program">The program.</param>
/// <param name="small">The small file.</param>
internal sealed class Growth(string program, string small)
{
    private const int SmallRuns = 50;

    /// <summary>Names of the jobs.</summary>
    public static IReadOnlyList<string> Jobs { get; } = ["clean", "simplify", "tokens --tags"];

    /// <summary>Seconds of processor time, of the user and of the system, that a number of runs of a job take.</summary>
    /// <exception cref="InvalidOperationException">A run ended with an error, or there is no bash to tell the time.</exception>
    public double Seconds(string job, string file, int times) => Total(job, file, times) - (times * Total(job, small, SmallRuns) / SmallRuns);

    private double Total(string job, string file, int times)
    {
        var script = string.Create(CultureInfo.InvariantCulture, $"set -e; TIMEFORMAT='%3U %3S'; {{ time for i in $(seq {times}); do \"$0\" {job} \"$1\" > /dev/null; done; }} 2>&1");
        return ProcessRun.Of(["bash", "-c", script, program, file]).Output.Split(' ', StringSplitOptions.TrimEntries).Sum(part => double.Parse(part, CultureInfo.InvariantCulture));
    }
}
