namespace AidExtract.Linking;

/// <summary>What the sentences before were about.</summary>
/// <param name="Subject">Subject of the sentence before.</param>
/// <param name="IsKept">True where the sentence before named no subject, so that it is that of the one before it.</param>
/// <param name="Aim">The last party to which something was given.</param>
internal readonly record struct Topic(Party Subject, bool IsKept, Party Aim)
{
    /// <summary>Nothing yet.</summary>
    public static Topic None { get; } = new(Party.Unknown, false, Party.Unknown);
}
