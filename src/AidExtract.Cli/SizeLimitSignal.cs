using System.Runtime.InteropServices;

namespace AidExtract.Cli;

/// <summary>
/// Where the system limits the size of files, a write beyond the limit raises a signal that would end the process without a word. Taken note of,
/// the write fails as on a full disk.
/// </summary>
internal static class SizeLimitSignal
{
    private const int Number = 25;

    /// <summary>Turns the signal into an error of the write, until the process ends.</summary>
    public static IDisposable? Ignore() => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()
        ? PosixSignalRegistration.Create((PosixSignal)Number, context => context.Cancel = true)
        : null;
}
