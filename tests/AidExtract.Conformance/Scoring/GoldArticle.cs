using System.Text.Json;
using System.Text.Json.Serialization;

namespace AidExtract.Conformance.Scoring;

/// <summary>An annotated article, as the annotation guideline describes it.</summary>
internal sealed record GoldArticle(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("figures")] IReadOnlyList<GoldFigure> Figures,
    [property: JsonPropertyName("places")] IReadOnlyList<GoldPlace> Places,
    [property: JsonPropertyName("transfers")] IReadOnlyList<GoldTransfer> Transfers)
{
    /// <summary>One article per line.</summary>
    public static IEnumerable<GoldArticle> Read(string path) =>
        File.ReadLines(path).Where(line => line.Trim().Length > 0).Select(line => JsonSerializer.Deserialize<GoldArticle>(line)!);
}
