using System.Globalization;
using System.Text;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace AidExtract.Cli;

/// <summary>Settings in a TOML file: each is called as the option it stands for.</summary>
internal static class ConfigurationFile
{
    /// <summary>The file that is read from the working folder unless another is named.</summary>
    public const string DefaultName = "aidextract.toml";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] Paths = ["user-dict", "rules"];

    /// <summary>What can be set.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["default-currency", "kinds", "jobs", "format", .. Paths];

    /// <summary>Reads the settings as values of options; paths are taken from the file's own folder.</summary>
    /// <exception cref="UsageException">The file cannot be read, is no TOML, or sets what cannot be set.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var document = SyntaxParser.Parse(Text(path), path);
        if (document.Diagnostics.FirstOrDefault(d => d.Kind == DiagnosticMessageKind.Error) is { } error)
        {
            throw Error(path, error.Span, error.Message);
        }

        if (document.Tables.FirstOrDefault() is { } table)
        {
            throw Error(path, table.Span, "there are no sections; the settings are " + string.Join(", ", Keys));
        }

        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in document.KeyValues)
        {
            var key = entry.Key!.ToString().Trim();
            if (!Keys.Contains(key))
            {
                throw Error(path, entry.Span, $"there is no setting {key}.{NearestWord.Hint(key, Keys)} The settings are {string.Join(", ", Keys)}");
            }

            var value = Value(entry.Value) ?? throw Error(path, entry.Span, $"{key} needs a text, a number or a list of texts");
            settings.Add(key, Paths.Contains(key) ? Path.Combine(Path.GetDirectoryName(path) ?? "", value) : value);
        }

        return settings;
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path, StrictUtf8);
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"{path}: the file is not UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {e.Message}");
        }
    }

    private static string? Value(SyntaxNode? value) => value switch
    {
        StringValueSyntax text => text.Value,
        IntegerValueSyntax number => number.Value.ToString(CultureInfo.InvariantCulture),
        ArraySyntax array when array.Items.All(i => i.Value is StringValueSyntax) => string.Join(',', array.Items.Select(i => ((StringValueSyntax)i.Value!).Value)),
        _ => null,
    };

    private static UsageException Error(string path, SourceSpan span, string message) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{path}({span.Start.Line + 1}): {message}"));
}
