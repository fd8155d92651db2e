namespace AidExtract.Cli;

/// <summary>A run that was ended by the user, and left something to go on from.</summary>
/// <param name="message">What it left, in words for the user.</param>
/// <param name="inner">What ended it.</param>
internal sealed class InterruptedRunException(string message, OperationCanceledException inner) : OperationCanceledException(message, inner);
