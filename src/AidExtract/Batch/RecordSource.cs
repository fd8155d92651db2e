using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AidExtract.Batch;

/// <summary>A line of JSONL that is one article.</summary>
internal sealed class RecordSource(string file, int line, ReadOnlyMemory<byte> json, InputOptions options)
    : ArticleSource($"{file}:{line}", json.Length)
{
    public override int? Record => line;

    public override ArticleInput Read()
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            var column = e.BytePositionInLine is { } position ? $" at byte {position + 1}" : "";
            throw Unreadable($"the record is not valid JSON{column}", Id);
        }
        catch (InvalidOperationException)
        {
            throw Unreadable("the record holds text that is not valid Unicode", Id);
        }
    }

    private static DateOnly? Date(string? text) =>
        text?.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static JsonElement? Field(JsonElement record, string name) => record.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private ArticleInput Read(JsonElement record)
    {
        if (record.ValueKind != JsonValueKind.Object)
        {
            throw Unreadable("the record is not a JSON object", Id);
        }

        var idValue = Field(record, options.IdField);
        var id = idValue is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : Text(idValue);
        id = string.IsNullOrEmpty(id) ? Id : id;
        var text = Text(Field(record, options.TextField)) ?? throw Unreadable($"the record has no text in field \"{options.TextField}\"", id);
        return text.Length == 0
            ? throw Unreadable($"the record has an empty field \"{options.TextField}\"", id)
            : new ArticleInput(id, Encoding.UTF8.GetBytes(text))
            {
                Title = Text(Field(record, options.TitleField)),
                Date = Date(Text(Field(record, options.DateField))),
                IsRecord = true,
            };
    }

    /// <summary>The reason names file and line, unless the row itself is called by them.</summary>
    private UnreadableInputException Unreadable(string reason, string id) => new(id == Id ? reason : $"{Id}: {reason}") { Id = id, Content = json };
}
