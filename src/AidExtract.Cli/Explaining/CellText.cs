using System.Text;
using Spectre.Console;

namespace AidExtract.Cli.Explaining;

/// <summary>Text in the cells of a terminal, of which a Chinese character takes two.</summary>
internal static class CellText
{
    /// <summary>Cells that a text takes.</summary>
    public static int Width(string text) => text.GetCellWidth();

    /// <summary>The text with blanks behind it, so that it takes a number of cells; longer text stays as it is.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    /// <summary>Lines of at most <paramref name="width"/> cells: broken at blanks, else beside wide characters, else anywhere.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        var (used, breakAt) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var unit = rune.ToString();
            var cells = Width(unit);
            if (cells > 1 || (line.Length > 0 && line[^1] == ' '))
            {
                breakAt = line.Length;
            }

            if (used + cells > width && line.Length > 0)
            {
                var end = breakAt > 0 ? breakAt : line.Length;
                yield return line.ToString(0, end).TrimEnd();
                line.Remove(0, end);
                (used, breakAt) = (Width(line.ToString()), 0);
            }

            line.Append(unit);
            used += cells;
            if (cells > 1)
            {
                breakAt = line.Length;
            }
        }

        yield return line.ToString().TrimEnd();
    }
}
