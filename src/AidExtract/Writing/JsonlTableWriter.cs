using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AidExtract.Writing;

/// <summary>Writes the rows of one table as JSON objects, one a line: every column in each, empty fields as <c>null</c>, numbers exact.</summary>
internal sealed class JsonlTableWriter<TRow> : ITableWriter<TRow>
{
    private const int BufferSize = 1 << 16;
    private const int NumberSize = 64;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(BufferSize);
    private readonly (JsonEncodedText Name, Column<TRow> Column)[] _columns;
    private readonly Stream _stream;

    /// <summary>Begins without a row. The stream is left open.</summary>
    public JsonlTableWriter(Table<TRow> table, Stream stream)
    {
        _columns = [.. table.Fields.Select(c => (JsonEncodedText.Encode(c.Name), c))];
        _stream = stream;
    }

    public void Write(TRow row)
    {
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            json.WriteStartObject();
            foreach (var (name, column) in _columns)
            {
                json.WritePropertyName(name);
                Write(json, column.Read(row));
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
