using System.Text;
using AidExtract.Tables;
using AidExtract.Tables.Rules;

namespace AidExtract.Overlays;

/// <summary>
/// The program's own tables of <c>Data/Rules</c>, which it carries as text too, with the rows of a folder laid over them. A file there is
/// called as the table it belongs to and has its columns.
/// </summary>
internal sealed class RuleOverlay : IRuleTables
{
    private const string Ending = ".tsv";

    /// <summary>What the tables' resources are called before the name of the file.</summary>
    private const string Prefix = "Rules/";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _folder;
    private readonly HashSet<string> _files;
    private readonly List<TableError> _errors;

    private RuleOverlay(string folder, HashSet<string> files, List<TableError> errors) => (_folder, _files, _errors) = (folder, files, errors);

    /// <summary>Compiles the sections that are made of rules anew, with the rows of a folder.</summary>
    /// <exception cref="InvalidRulesException">A table of the folder cannot be used, or there is none.</exception>
    public static CompiledTables Apply(CompiledTables tables, string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InvalidRulesException([$"{folder}: there is no such folder"]);
        }

        try
        {
            var errors = new List<TableError>();
            var sections = RuleSections.Compile(new RuleOverlay(folder, Files(folder, errors), errors));
            return errors.Count == 0
                ? tables.With(sections)
                : throw new InvalidRulesException([.. errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).Select(e => e.ToString())]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidRulesException([$"{folder}: {e.Message}"]);
        }
    }

    public TsvTable Read(string name, string[] key, string[] columns)
    {
        var table = TsvTable.Parse(name, BuiltIn(name), columns, _errors);
        if (!_files.Contains(name))
        {
            return table;
        }

        var path = Path.Combine(_folder, name);
        try
        {
            return table.With(TsvTable.Parse(path, File.ReadAllLines(path, StrictUtf8), columns, _errors, removals: true), key);
        }
        catch (DecoderFallbackException)
        {
            _errors.Add(new TableError(path, 1, TableError.BadLayout, "the table is not UTF-8"));
            return table;
        }
    }

    private static HashSet<string> Files(string folder, List<TableError> errors)
    {
        var known = typeof(RuleOverlay).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .ToHashSet(StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(name => name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)).ToHashSet(StringComparer.Ordinal);
        if (files.Count == 0)
        {
            throw new InvalidRulesException([$"{folder}: there is no table ({Ending} file) in it"]);
        }

        foreach (var name in files.Except(known))
        {
            errors.Add(new TableError(Path.Combine(folder, name), 1, TableError.MissingFile, $"there is no table of this name to lay it over; the tables are {string.Join(", ", known.Order(StringComparer.Ordinal))}"));
        }

        return files;
    }

    private static IEnumerable<string> BuiltIn(string name)
    {
        using var stream = typeof(RuleOverlay).Assembly.GetManifestResourceStream(Prefix + name) ?? throw new InvalidDataException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
