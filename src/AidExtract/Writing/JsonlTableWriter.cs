using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AidExtract.Writing;

/// <summary>Writes the rows of one table as JSON objects, one a line: every column in each, empty fields as <c>null</c>, numbers exact.</summary>
internal sealed class JsonlTableWriter : ITableWriter
{
    private const int BufferSize = 1 << 16;
    private const int NumberSize = 64;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(BufferSize);
    private readonly JsonEncodedText[] _names;
    private readonly Stream _stream;

    /// <summary>Begins without a row. The stream is left open.</summary>
    public JsonlTableWriter(Table table, Stream stream)
    {
        _names = [.. table.Columns.Select(c => JsonEncodedText.Encode(c.Name))];
        _stream = stream;
    }

    public void Write(ReadOnlySpan<FieldValue> row)
    {
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                json.WritePropertyName(_names[i]);
                Write(json, row[i]);
            }

            json.WriteEndObject();
        }

        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= BufferSize)
        {
            Flush();
        }
    }

    public void Flush()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    public void Complete() => Flush();

    private static void Write(Utf8JsonWriter json, FieldValue value)
    {
        if (value.IsEmpty)
        {
            json.WriteNullValue();
            return;
        }

        switch (value.Type)
        {
            case ColumnType.Integer:
                json.WriteNumberValue(value.Integer);
                break;
            case ColumnType.Number:
                Span<byte> number = stackalloc byte[NumberSize];
                value.Number.TryFormat(number, out var length, FieldValue.NumberFormat, CultureInfo.InvariantCulture);
                json.WriteRawValue(number[..length], skipInputValidation: true);
                break;
            case ColumnType.Boolean:
                json.WriteBooleanValue(value.Boolean);
                break;
            case ColumnType.Date:
                json.WriteStringValue(value.Date.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(value.Text);
                break;
        }
    }
}
