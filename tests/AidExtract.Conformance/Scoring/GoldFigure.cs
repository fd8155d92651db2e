using System.Text.Json.Serialization;

namespace AidExtract.Conformance.Scoring;

/// <summary>An annotated figure: the <see cref="Occurrence"/>-th occurrence of <see cref="Raw"/> in the file.</summary>
internal sealed record GoldFigure(
    [property: JsonPropertyName("raw")] string Raw,
    [property: JsonPropertyName("occ")] int Occurrence,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("value")] string Value,
    [property: JsonPropertyName("high")] string High,
    [property: JsonPropertyName("bound")] string Bound,
    [property: JsonPropertyName("unit")] string Unit,
    [property: JsonPropertyName("item")] string Item,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("aggregate")] string Aggregate,
    [property: JsonPropertyName("optional")] bool Optional);
