namespace AidExtract.Batch;

/// <summary>Inputs that cannot be meant: a path where there is nothing, or the same one twice.</summary>
/// <param name="message">Which, in words for the user.</param>
public sealed class InvalidInputException(string message) : Exception(message);
