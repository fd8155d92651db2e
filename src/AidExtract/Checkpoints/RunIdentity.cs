using System.Text.Json;
using AidExtract.Batch;
using AidExtract.Matching.Figures;
using AidExtract.Writing;

namespace AidExtract.Checkpoints;

/// <summary>What the rows of an article depend on besides the article: the program's version, its tables, and the options that are not as by default.</summary>
public sealed class RunIdentity
{
    private static readonly ExtractorOptions DefaultExtractor = new();
    private static readonly InputOptions DefaultInput = new();

    /// <summary>An identity of this version of the program.</summary>
    /// <param name="tables">Hash of the compiled tables, and of what is laid over them.</param>
    /// <param name="options">Options that are not as by default, by the names they have on the command line.</param>
    public RunIdentity(string tables, IReadOnlyDictionary<string, string>? options = null)
        : this(ProductVersion.Text, tables, options ?? new Dictionary<string, string>())
    {
    }

    private RunIdentity(string version, string tables, IReadOnlyDictionary<string, string> options)
    {
        Version = version;
        Tables = tables;
        Options = options.OrderBy(o => o.Key, StringComparer.Ordinal).ToArray();
    }

    /// <summary>The program's version.</summary>
    public string Version { get; }

    /// <summary>Hash of the compiled tables, and of what is laid over them.</summary>
    public string Tables { get; }

    /// <summary>Options that are not as by default, by ordinal order of their names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; }

    /// <summary>The identity of a run.</summary>
    public static RunIdentity Of(AidExtractor extractor, InputOptions input, OutputOptions output)
    {
        var options = new Dictionary<string, string>();
        var asked = extractor.Options;
        Add("kinds", Kinds(asked), Kinds(DefaultExtractor));
        Add("encoding", asked.Encoding ?? "", "");
        Add("date", asked.Date?.ToString("O", null) ?? "", "");
        Add("default-currency", asked.DefaultCurrency, DefaultExtractor.DefaultCurrency);
        Add("all-sections", Words(asked.AllSections), Words(false));
        Add("user-dict", asked.UserDictionary.IsEmpty ? "" : Sha256.Of(asked.UserDictionary.Span), "");
        Add("input-format", Words<InputFormat>.Of(input.Format), Words<InputFormat>.Of(DefaultInput.Format));
        Add("text-field", input.TextField, DefaultInput.TextField);
        Add("id-field", input.IdField, DefaultInput.IdField);
        Add("title-field", input.TitleField, DefaultInput.TitleField);
        Add("date-field", input.DateField, DefaultInput.DateField);
        Add("format", Words<DatasetFormat>.Of(output.Format), Words<DatasetFormat>.Of(default));
        Add("excel", Words(output.Excel), Words(false));
        return new RunIdentity(extractor.TablesHash, options);

        void Add(string name, string value, string byDefault)
        {
            if (value != byDefault)
            {
                options.Add(name, value);
            }
        }

        static string Kinds(ExtractorOptions of) => string.Join(',', of.Kinds.Order().Select(Words<FigureKind>.Of));

        static string Words(bool value) => value ? "true" : "false";
    }

    /// <summary>In what an earlier run differs, in words for the user; null when it does not.</summary>
    internal string? DifferenceFrom(RunIdentity earlier)
    {
        if (Version != earlier.Version)
        {
            return $"by version {earlier.Version} of the program, this is {Version}";
        }

        if (Tables != earlier.Tables)
        {
            return "with other tables or --rules";
        }

        var (now, then) = (Options.ToDictionary(), earlier.Options.ToDictionary());
        return now.Keys.Union(then.Keys).Order(StringComparer.Ordinal).FirstOrDefault(name => now.GetValueOrDefault(name) != then.GetValueOrDefault(name)) is { } other
            ? $"with {Told(then)}, this one with {Told(now)}"
            : null;

        string Told(Dictionary<string, string> options) => options.TryGetValue(other, out var value) ? $"--{other} {value}" : $"--{other} as by default";
    }

    /// <summary>Writes the properties of an object that is begun.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteString("version", Version);
        json.WriteString("tables", Tables);
        if (Options.Count > 0)
        {
            json.WriteStartObject("options");
            foreach (var (name, value) in Options)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }
    }

    /// <summary>Reads the properties of an object; null when it is not one that <see cref="Write"/> could have written.</summary>
    internal static RunIdentity? Read(JsonElement json)
    {
        if (Text("version") is not { } version || Text("tables") is not { } tables)
        {
            return null;
        }

        var options = json.TryGetProperty("options", out var stated) && stated.ValueKind == JsonValueKind.Object
            ? stated.EnumerateObject().ToDictionary(o => o.Name, o => o.Value.ToString())
            : [];
        return new RunIdentity(version, tables, options);

        string? Text(string name) =>
            json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
