using System.Text.Json.Serialization;

namespace AidExtract.Conformance.Scoring;

/// <summary>An annotated place: full names from the province down, joined by <c>/</c>; empty where undecided.</summary>
internal sealed record GoldPlace(
    [property: JsonPropertyName("raw")] string Raw,
    [property: JsonPropertyName("occ")] int Occurrence,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("optional")] bool Optional);
