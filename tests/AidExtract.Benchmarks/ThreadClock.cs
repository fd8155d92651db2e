using System.Diagnostics;
using System.Globalization;

namespace AidExtract.Benchmarks;

/// <summary>Seconds of processor time of the calling thread, so that other programs on the machine do not count; of wall time where the system does not tell.</summary>
internal static class ThreadClock
{
    private const string Facts = "/proc/thread-self/schedstat";

    /// <summary>Whether processor time is told.</summary>
    public static bool TellsProcessorTime { get; } = File.Exists(Facts) && Read() > 0;

    /// <summary>Now, from any beginning.</summary>
    public static double Seconds => TellsProcessorTime ? Read() : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    private static double Read() => double.Parse(File.ReadAllText(Facts).Split(' ')[0], CultureInfo.InvariantCulture) / 1e9;
}
