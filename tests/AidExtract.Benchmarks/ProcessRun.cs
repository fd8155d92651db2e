using System.Diagnostics;

namespace AidExtract.Benchmarks;

/// <summary>One run of another program, measured from outside.</summary>
/// <param name="Seconds">From start to end.</param>
/// <param name="Resident">Most memory resident, in MB; 0 where the system does not tell.</param>
/// <param name="Output">What it wrote to standard output.</param>
internal sealed record ProcessRun(double Seconds, double Resident, string Output)
{
    private const int PollingMilliseconds = 20;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="watchMemory">Whether its memory is looked at while it runs.</param>
    /// <exception cref="InvalidOperationException">It ended with an error.</exception>
    public static ProcessRun Of(IReadOnlyList<string> command, bool watchMemory = false)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var resident = 0L;
        while (watchMemory && !process.WaitForExit(PollingMilliseconds))
        {
            resident = Math.Max(resident, PeakResident(process));
        }

        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new ProcessRun(seconds, resident / 1e6, output.Result)
            : throw new InvalidOperationException($"{Path.GetFileName(command[0])} ended with {process.ExitCode}: {error.Result}");
    }

    /// <summary>Milliseconds of a run, the median of several.</summary>
    public static double MedianMilliseconds(IReadOnlyList<string> command, int times)
    {
        var seconds = Enumerable.Range(0, times).Select(_ => Of(command).Seconds).Order().ToArray();
        return seconds[times / 2] * 1000;
    }

    private static long PeakResident(Process process)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
