using System.Text.Encodings.Web;
using System.Text.Json;
using AidExtract.Checkpoints;

namespace AidExtract.Writing;

/// <summary>
/// datapackage.json: the tables described as a Frictionless Tabular Data Package (version 1), so that other programs read
/// the columns with their right types.
/// </summary>
public static class DataPackage
{
    /// <summary>The file's name.</summary>
    public const string FileName = "datapackage.json";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the description, in UTF-8 with LF at the line ends.</summary>
    /// <param name="stream">Left open.</param>
    /// <param name="tablesHash">Hash of the compiled tables that read the articles.</param>
    /// <param name="options">How the tables are written; as CSV unless told otherwise.</param>
    public static void Write(Stream stream, string tablesHash, OutputOptions? options = null) => Write(stream, new RunIdentity(tablesHash), options);

    /// <summary>Writes the description, in UTF-8 with LF at the line ends.</summary>
    /// <param name="stream">Left open.</param>
    /// <param name="identity">The run that made the tables.</param>
    /// <param name="options">How the tables are written; as CSV unless told otherwise.</param>
    public static void Write(Stream stream, RunIdentity identity, OutputOptions? options = null)
    {
        options ??= new OutputOptions();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("name", "aidextract");
            json.WriteString("title", "Figures and places from news articles about aid");
            json.WriteStartObject("generator");
            json.WriteString("name", "AidExtract");
            identity.Write(json);
            json.WriteEndObject();
            json.WriteStartArray("resources");
            foreach (var table in Codebook.Tables)
            {
                WriteResource(json, table, options);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteResource(Utf8JsonWriter json, Table table, OutputOptions options)
    {
        var csv = options.Format == DatasetFormat.Csv;
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Name);
        json.WriteString("description", Description(table, options));
        json.WriteString("path", options.FileName(table));
        json.WriteString("format", Words<DatasetFormat>.Of(options.Format));
        json.WriteString("mediatype", MediaType(options.Format));
        if (options.Format != DatasetFormat.Parquet)
        {
            json.WriteString("encoding", "utf-8");
        }

        if (csv)
        {
            json.WriteStartObject("dialect");
            json.WriteString("delimiter", ",");
            json.WriteString("lineTerminator", options.Excel ? "\r\n" : "\n");
            json.WriteString("quoteChar", "\"");
            json.WriteBoolean("doubleQuote", true);
            json.WriteBoolean("header", true);
            json.WriteEndObject();
        }

        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
        {
            WriteField(json, column, options);
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        if (csv)
        {
            json.WriteStringValue("");
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Description(Table table, OutputOptions options) =>
        options.Format != DatasetFormat.Csv ? $"{table.Description}. What is unknown or not stated is null"
        : options.Excel ? $"{table.Description}. Made for spreadsheets: codes stand as =\"620421\", an apostrophe before text that would be taken for a formula"
        : table.Description;

    private static string MediaType(DatasetFormat format) => format switch
    {
        DatasetFormat.Jsonl => "application/jsonl",
        DatasetFormat.Parquet => "application/vnd.apache.parquet",
        _ => "text/csv",
    };

    private static void WriteField(Utf8JsonWriter json, Column column, OutputOptions options)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeName(column.Type));
        json.WriteString("description", column.Description);
        if (column.Example.Length > 0)
        {
            json.WriteString("example", column.Example);
        }

        var pattern = column.IsCode && options.Excel ? $"=\"{column.FieldPattern}\"" : column.FieldPattern;
        var words = column.Type == ColumnType.List ? [] : column.Values;
        if (column.Required || words.Count > 0 || pattern.Length > 0 || column.Minimum is not null)
        {
            json.WriteStartObject("constraints");
            if (column.Required)
            {
                json.WriteBoolean("required", true);
            }

            if (words.Count > 0)
            {
                json.WriteStartArray("enum");
                foreach (var word in words)
                {
                    json.WriteStringValue(word);
                }

                json.WriteEndArray();
            }

            if (pattern.Length > 0)
            {
                json.WriteString("pattern", pattern);
            }

            if (column.Minimum is { } minimum)
            {
                json.WriteNumber("minimum", minimum);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Integer => "integer",
        ColumnType.Number => "number",
        ColumnType.Boolean => "boolean",
        ColumnType.Date => "date",
        _ => "string",
    };
}
