using AidExtract.Text;

namespace AidExtract.Linking;

/// <summary>Who gives or receives, as the article names it.</summary>
/// <param name="Name">The name; empty when not told.</param>
/// <param name="Span">Where the name stands in the simplified text; for a name that was worked out, where its place is named.</param>
/// <param name="IsProper">True where its last word is tagged as a name of an organisation or person.</param>
internal readonly record struct Party(string Name, Span Span, bool IsProper)
{
    /// <summary>Not told.</summary>
    public static Party Unknown { get; } = new("", default, false);

    /// <summary>True where there is a name.</summary>
    public bool IsKnown => Name.Length > 0;

    /// <summary>What told that it gives or receives.</summary>
    public PartyOrigin Origin { get; init; }

    /// <summary>Where the word of <c>role-frames.tsv</c> beside it stands in the simplified text.</summary>
    public Span Marker { get; init; }

    /// <summary>The same party with what told its role; unknown stays unknown.</summary>
    public Party By(PartyOrigin origin, Span marker = default) => IsKnown ? this with { Origin = origin, Marker = marker } : this;
}
