namespace AidExtract.Checkpoints;

/// <summary>A run that cannot go on from what stands in its folder, because that was made otherwise.</summary>
/// <param name="message">What differs, in words for the user.</param>
public sealed class ResumeException(string message) : Exception(message);
