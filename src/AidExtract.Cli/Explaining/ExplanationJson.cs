using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AidExtract.Explaining;

namespace AidExtract.Cli.Explaining;

/// <summary>Writes explanations as JSON, an object per line.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Explanation))]
internal sealed partial class ExplanationJson : JsonSerializerContext
{
    public static void Write(Explanation article, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            JsonSerializer.Serialize(json, article, Default.Explanation);
        }

        stream.WriteByte((byte)'\n');
    }
}
