using System.Runtime.InteropServices;

namespace AidExtract.Benchmarks;

/// <summary>What the results were measured on, without names of hosts.</summary>
internal static class Machine
{
    /// <summary>The processor's model.</summary>
    public static string Processor { get; } = FindProcessor();

    /// <summary>The processor's model as the name of a file.</summary>
    public static string FileName { get; } = string.Concat(Processor.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');

    /// <summary>How many threads want a processor now, of how many processors: times on the wall are longer by as much.</summary>
    public static string Load => File.Exists(LoadFacts) ? $"{File.ReadAllText(LoadFacts).Split(' ')[0]} on {Environment.ProcessorCount} processors" : "unknown";

    private const string LoadFacts = "/proc/loadavg";

    private static string FindProcessor()
    {
        const string Facts = "/proc/cpuinfo";
        var line = File.Exists(Facts) ? File.ReadLines(Facts).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
