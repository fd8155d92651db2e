namespace AidExtract.Text;

/// <summary>A text derived from a file, together with the way back into the file.</summary>
/// <param name="Text">The derived text.</param>
/// <param name="Map">Where each stretch of it stands in the decoded file.</param>
public sealed record MappedText(string Text, SourceMap Map)
{
    /// <summary>The text of a file as decoded, before any change.</summary>
    public static MappedText Of(string decoded) => new(decoded, SourceMap.Identity);

    /// <summary>The stretch of the decoded file, in UTF-16 code units, that <paramref name="span"/> came from.</summary>
    public Span ToSource(Span span) => Map.ToSource(span);
}
