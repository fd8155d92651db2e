using System.Globalization;
using AidExtract.Batch;

namespace AidExtract.Cli.Explaining;

/// <summary>The file, or standard input, and the line of it to explain.</summary>
/// <param name="Path">The file, or <c>-</c>.</param>
/// <param name="Line">1-based, as large as any where it was written larger; null for all lines.</param>
/// <param name="Written">The line as it was written; empty for all lines.</param>
internal sealed record ExplainTarget(string Path, int? Line, string Written)
{
    /// <summary>Reads <c>FILE</c> or <c>FILE:LINE</c>; a file of that whole name comes first.</summary>
    /// <exception cref="UsageException">There is no such file, or the line is none.</exception>
    public static ExplainTarget Parse(string text)
    {
        if (text == InputReader.StandardInput || File.Exists(text))
        {
            return new ExplainTarget(text, null, "");
        }

        var colon = text.LastIndexOf(':');
        var (path, line) = colon > 0 && colon + 1 < text.Length && text.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9') == false
            ? (text[..colon], text[(colon + 1)..])
            : (text, "");
        if (path != InputReader.StandardInput && !File.Exists(path))
        {
            throw new UsageException(Directory.Exists(path) ? $"{path} is a folder, a file is due" : $"there is no file {path}");
        }

        if (line.Length == 0)
        {
            return new ExplainTarget(path, null, "");
        }

        return int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == 0
            ? throw new UsageException($"{path} has no line 0, lines are counted from 1")
            : new ExplainTarget(path, number > 0 ? number : int.MaxValue, line);
    }
}
