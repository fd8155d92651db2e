using System.IO.Enumeration;

namespace AidExtract.Batch;

/// <summary>
/// A pattern for files: <c>*</c> and <c>?</c> stand for characters of a name, <c>**</c> for any number of folders. As in a shell they stand for no
/// dot at the beginning of a name. Without <c>**</c> it may mean folders too, with all that is read from them.
/// </summary>
internal sealed class InputPattern
{
    private const string AnyDepth = "**";

    private readonly string[] _parts;
    private readonly bool _meansFolders;

    private InputPattern(string folder, string[] parts)
    {
        Folder = folder;
        _parts = parts;
        _meansFolders = !parts.Contains(AnyDepth);
    }

    /// <summary>The folder that its ids are relative to: what stands before the first part with a sign.</summary>
    public string Folder { get; }

    /// <summary>Reads one; null for a path that is meant as it stands: without a sign, or with a file or folder of this very name.</summary>
    public static InputPattern? Parse(string path)
    {
        if (!HasSign(path) || Path.Exists(path))
        {
            return null;
        }

        var parts = path.Replace(Path.DirectorySeparatorChar, '/').Split('/');
        var first = Array.FindIndex(parts, HasSign);
        var folder = string.Join('/', parts[..first]);
        return new InputPattern(first == 0 ? "." : folder.Length == 0 ? "/" : folder, [.. parts[first..].Where(part => part.Length > 0)]);
    }

    /// <summary>The files that fit, as <see cref="FolderWalk"/> gives them, whatever the ending of their names.</summary>
    public IEnumerable<(string Id, FileInfo? File, string Error)> Files(string prefix) =>
        Files(new DirectoryInfo(Folder), prefix.Length == 0 ? "" : prefix + "/", [0]);

    private static bool HasSign(string text) => text.AsSpan().ContainsAny('*', '?');

    private IEnumerable<(string Id, FileInfo? File, string Error)> Files(DirectoryInfo folder, string prefix, SortedSet<int> positions)
    {
        foreach (var position in positions.ToArray())
        {
            for (var next = position; next < _parts.Length - 1 && _parts[next] == AnyDepth; next++)
            {
                positions.Add(next + 1);
            }
        }

        var listing = FolderListing.Of(folder);
        if (listing.Error is { } error)
        {
            yield return (prefix.Length == 0 ? folder.Name : prefix, null, error);
        }

        foreach (var (name, entry) in listing.Entries)
        {
            if (entry is FileInfo file)
            {
                if (positions.Any(position => position == _parts.Length - 1 && Fits(position, name)))
                {
                    yield return (prefix + name, file, "");
                }

                continue;
            }

            var inner = (DirectoryInfo)entry;
            var fitting = positions.Where(position => Fits(position, inner.Name)).ToArray();
            var found = _meansFolders && fitting.Contains(_parts.Length - 1)
                ? FolderWalk.Files(inner.FullName, prefix + inner.Name)
                : Files(inner, prefix + name, [.. fitting.Select(position => _parts[position] == AnyDepth ? position : position + 1).Where(position => position < _parts.Length)]);
            foreach (var innerFile in fitting.Length > 0 ? found : [])
            {
                yield return innerFile;
            }
        }
    }

    private bool Fits(int position, string name)
    {
        var part = _parts[position];
        return part == AnyDepth ? name[0] != '.'
            : (name[0] != '.' || part[0] == '.') && FileSystemName.MatchesSimpleExpression(part, name, ignoreCase: false);
    }
}
