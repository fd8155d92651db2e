using System.Text;
using Spectre.Console;

namespace AidExtract.Cli.Explaining;

/// <summary>Text in the cells of a terminal, of which a Chinese character takes two.</summary>
internal static class CellText
{
    // A line broken at a blank is at least half full.
    private const int LeastFill = 2;

    /// <summary>Cells that a text takes.</summary>
    public static int Width(string text) => text.GetCellWidth();

    /// <summary>The text with blanks behind it, so that it takes a number of cells; longer text stays as it is.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    /// <summary>Lines of at most <paramref name="width"/> cells: broken at the last blank if that leaves little room, else beside a wide character, else anywhere.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        var (used, blank, wide) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var unit = rune.ToString();
            var cells = Width(unit);
            blank = line.Length > 0 && line[^1] == ' ' ? line.Length : blank;
            wide = cells > 1 ? line.Length : wide;
            if (used + cells > width && line.Length > 0)
            {
                var end = blank * LeastFill > line.Length || wide == 0 ? blank : wide;
                end = end == 0 ? line.Length : end;
                yield return line.ToString(0, end).TrimEnd();
                line.Remove(0, end);
                (used, blank, wide) = (Width(line.ToString()), 0, 0);
            }

            line.Append(unit);
            used += cells;
            wide = cells > 1 ? line.Length : wide;
        }

        yield return line.ToString().TrimEnd();
    }
}
