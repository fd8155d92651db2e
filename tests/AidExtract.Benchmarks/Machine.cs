using System.Runtime.InteropServices;

namespace AidExtract.Benchmarks;

/// <summary>What the results were measured on, without names of hosts.</summary>
internal static class Machine
{
    /// <summary>The processor's model.</summary>
    public static string Processor { get; } = FindProcessor();

    /// <summary>The processor's model as the name of a file.</summary>
    public static string FileName { get; } = string.Concat(Processor.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');

    private static string FindProcessor()
    {
        const string Facts = "/proc/cpuinfo";
        var line = File.Exists(Facts) ? File.ReadLines(Facts).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
