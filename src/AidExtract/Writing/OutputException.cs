namespace AidExtract.Writing;

/// <summary>Output that could not be written: a full disk, a folder without permission, a closed pipe.</summary>
/// <param name="message">What could not be written, and why.</param>
/// <param name="inner">As the system reported it.</param>
public sealed class OutputException(string message, Exception inner) : Exception(message, inner);
