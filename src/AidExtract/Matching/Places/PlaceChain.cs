namespace AidExtract.Matching.Places;

/// <summary>The units above and at a place, by full name; empty where not known or not applicable.</summary>
public sealed record PlaceChain(string Province, string City, string County, string Township, string Village)
{
    /// <summary>Nothing known.</summary>
    public static PlaceChain None { get; } = new("", "", "", "", "");
}
