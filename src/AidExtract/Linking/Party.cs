using AidExtract.Text;

namespace AidExtract.Linking;

/// <summary>Who gives or receives, as the article names it.</summary>
/// <param name="Name">The name; empty when not told.</param>
/// <param name="Span">Where the name stands in the simplified text; empty for a name that was worked out.</param>
internal readonly record struct Party(string Name, Span Span)
{
    /// <summary>Not told.</summary>
    public static Party Unknown { get; } = new("", default);

    /// <summary>True where there is a name.</summary>
    public bool IsKnown => Name.Length > 0;
}
