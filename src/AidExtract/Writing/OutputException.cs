namespace AidExtract.Writing;

/// <summary>Output that could not be written: a full disk, a folder without permission, a closed pipe.</summary>
/// <param name="message">What could not be written, and why.</param>
/// <param name="inner">As the system reported it; null where the program itself refuses.</param>
public sealed class OutputException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True for exceptions that writing to a file throws. The one of a range is how a file beyond the largest that the system allows is told.</summary>
    internal static bool IsOutputError(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };

    /// <summary>The error of writing to <paramref name="destination"/>.</summary>
    internal static OutputException Of(string destination, Exception e) =>
        new($"{destination} cannot be written: {(e is ArgumentOutOfRangeException ? "a file is larger than the system allows" : e.Message)}", e);
}
