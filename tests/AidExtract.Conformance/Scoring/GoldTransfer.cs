using System.Text.Json.Serialization;

namespace AidExtract.Conformance.Scoring;

/// <summary>An act of aid: who gives the figure at index <see cref="Figure"/> to whom, as the text names them; empty where it does not say.</summary>
internal sealed record GoldTransfer(
    [property: JsonPropertyName("figure")] int Figure,
    [property: JsonPropertyName("donor")] string Donor,
    [property: JsonPropertyName("recipient")] string Recipient);
