using System.CommandLine.Parsing;

namespace AidExtract.Cli;

/// <summary>What stands for each <c>@file</c> of a command line: the words of the file's lines, quoted as in a shell; a line that begins with <c>#</c> is passed over.</summary>
internal sealed class ResponseFiles
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Reads one, which may name others; shaped as the parser wants it.</summary>
    /// <exception cref="UsageException">It cannot be read, or has been read before: files that name each other would never end.</exception>
    public bool TryReplace(string path, out IReadOnlyList<string>? tokens, out string? error)
    {
        error = null;
        try
        {
            if (!_seen.Add(Path.GetFullPath(path)))
            {
                throw new UsageException($"@{path} is named twice");
            }

            tokens = [.. File.ReadLines(path).Where(line => !line.StartsWith('#')).SelectMany(CommandLineParser.SplitCommandLine)];
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"@{path}: {e.Message}");
        }
    }
}
