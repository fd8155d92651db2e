using System.Globalization;
using AidExtract.Batch;

namespace AidExtract.Cli.Explaining;

/// <summary>The file, or standard input, and the line of it to explain.</summary>
/// <param name="Path">The file, or <c>-</c>.</param>
/// <param name="Entry">The id of the file in the archive that it is; null for all of it.</param>
/// <param name="Line">1-based, as large as any where it was written larger; null for all lines.</param>
/// <param name="Written">The line as it was written; empty for all lines.</param>
internal sealed record ExplainTarget(string Path, string? Entry, int? Line, string Written)
{
    /// <summary>Reads <c>FILE</c> or <c>FILE:LINE</c>, where the file may be one in an archive, <c>articles.zip/2020/a.txt</c>; a file of that whole name comes first.</summary>
    /// <exception cref="UsageException">There is no such file, or the line is none.</exception>
    public static ExplainTarget Parse(string text)
    {
        if (text == InputReader.StandardInput || File.Exists(text))
        {
            return new ExplainTarget(text, null, null, "");
        }

        var colon = text.LastIndexOf(':');
        var (path, line) = colon > 0 && colon + 1 < text.Length && text.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9') == false
            ? (text[..colon], text[(colon + 1)..])
            : (text, "");
        if (Find(path) is not { } file)
        {
            throw new UsageException(Directory.Exists(path) ? $"{path} is a folder, a file is due" : $"there is no file {path}");
        }

        if (line.Length == 0)
        {
            return new ExplainTarget(file.Path, file.Entry, null, "");
        }

        return int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == 0
            ? throw new UsageException($"{path} has no line 0, lines are counted from 1")
            : new ExplainTarget(file.Path, file.Entry, number > 0 ? number : int.MaxValue, line);
    }

    /// <summary>True for the article, or the record, that is meant.</summary>
    public bool Means(ArticleSource source) =>
        (Entry is null || source.Id == Entry || (source.Record is { } record && source.Id == $"{Entry}:{record.ToString(CultureInfo.InvariantCulture)}"))
        && (Line is null || source.Record is null || source.Record == Line);

    // The file itself, or the file within an archive that the path goes on in.
    private static (string Path, string? Entry)? Find(string path)
    {
        if (path == InputReader.StandardInput || File.Exists(path))
        {
            return (path, null);
        }

        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (File.Exists(path[..slash]))
            {
                return (path[..slash], System.IO.Path.GetFileName(path[..slash]) + path[slash..]);
            }
        }

        return null;
    }
}
