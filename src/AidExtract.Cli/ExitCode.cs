namespace AidExtract.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary><c>check</c> found differences.</summary>
    public const int Different = 1;

    /// <summary>Wrong usage, a missing path, or nothing to read.</summary>
    public const int Usage = 2;

    /// <summary>Some articles failed; the rest is written.</summary>
    public const int SomeFailed = 3;

    public const int OutputFailed = 5;

    public const int Interrupted = 130;
}
