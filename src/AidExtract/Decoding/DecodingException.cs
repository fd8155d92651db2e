namespace AidExtract.Decoding;

/// <summary>A file whose bytes are no text that can be read without doubt.</summary>
/// <param name="reason">What was found, and what the user can do.</param>
public sealed class DecodingException(string reason) : Exception(reason)
{
    /// <summary>One whose reason ends with the advice to name the encoding.</summary>
    internal static DecodingException WithAdvice(string reason) => new(reason + "; if you know the encoding, name it with --encoding NAME");
}
