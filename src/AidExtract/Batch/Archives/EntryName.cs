using System.Text;

namespace AidExtract.Batch.Archives;

/// <summary>Names of entries as parts of ids. No file of this machine is ever looked up by them.</summary>
internal static class EntryName
{
    private const string SystemFolder = "__MACOSX";

    /// <summary>The path with <c>/</c> between its parts, without drive, root, <c>.</c> and <c>..</c>, and with U+FFFD for control characters; empty where nothing is left.</summary>
    public static string Clean(string name)
    {
        var parts = Visible(name).Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or "..") && !IsDrive(part));
        return string.Join('/', parts);
    }

    /// <summary>The name with U+FFFD for control characters and halves of characters.</summary>
    public static string Visible(string name) =>
        string.Concat(name.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? Rune.ReplacementChar : rune));

    /// <summary>True for what macOS puts beside the files of an archive under their own names: no article.</summary>
    public static bool IsSystem(string clean) => clean.StartsWith(SystemFolder + "/", StringComparison.Ordinal);

    private static bool IsDrive(string part) => part is [var letter, ':'] && char.IsAsciiLetter(letter);
}
