using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AidExtract.Cli.Checking;

/// <summary>Writes differences for programs: one JSON object.</summary>
internal sealed class JsonReport : ICheckReport, IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;

    /// <summary>Begins the object. The stream is left open.</summary>
    public JsonReport(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, Options);
        _json.WriteStartObject();
        _json.WriteStartArray("differences");
    }

    public void Add(ArticleDifferences article)
    {
        if (article.Rows.Count == 0)
        {
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("article", article.Article);
        _json.WriteStartArray("rows");
        foreach (var row in article.Rows)
        {
            Write(row);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void End(CheckTotals totals)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("columns");
        foreach (var difference in totals.ColumnDifferences)
        {
            _json.WriteStringValue(difference);
        }

        _json.WriteEndArray();
        _json.WriteStartObject("tables");
        foreach (var table in totals.Tables)
        {
            Write(table);
        }

        _json.WriteEndObject();
        _json.WriteNumber("articles", totals.Articles);
        _json.WriteNumber("differing", totals.Differing);
        foreach (var change in Enum.GetValues<Change>())
        {
            _json.WriteNumber(RowDescription.Word(change), totals.Rows(change));
        }

        _json.WriteBoolean("equal", totals.Equal);
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    public void Dispose() => _json.Dispose();

    private void Write(RowDifference row)
    {
        _json.WriteStartObject();
        _json.WriteString("table", row.Table.Name);
        _json.WriteString("change", RowDescription.Word(row.Change));
        foreach (var column in new[] { "line", "start", "end" })
        {
            if (int.TryParse(row.Field(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                _json.WriteNumber(column, number);
            }
        }

        if (row.Field("raw") is { Length: > 0 } raw)
        {
            _json.WriteString("raw", raw);
        }

        if (row.Fields.Count > 0)
        {
            _json.WriteStartObject("fields");
            foreach (var field in row.Fields)
            {
                _json.WriteStartObject(field.Column);
                _json.WriteString("expected", field.Expected);
                _json.WriteString("actual", field.Actual);
                _json.WriteEndObject();
            }

            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void Write(TableAccuracy table)
    {
        _json.WriteStartObject(table.Table.Name);
        _json.WriteNumber("expected", table.Expected);
        _json.WriteNumber("found", table.Found);
        _json.WriteNumber("in_place", table.Paired);
        _json.WriteNumber("precision", table.Precision);
        _json.WriteNumber("recall", table.Recall);
        _json.WriteNumber("f1", table.F1);
        _json.WriteStartObject("column_accuracy");
        foreach (var (column, accuracy) in table.Columns)
        {
            _json.WriteNumber(column, accuracy);
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
    }
}
