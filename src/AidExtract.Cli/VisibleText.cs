using System.Globalization;
using System.Text;

namespace AidExtract.Cli;

/// <summary>Text for people to read in one line.</summary>
internal static class VisibleText
{
    /// <summary>The text with line ends, tabs, halves of characters and characters that show nothing written as escapes.</summary>
    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                visible.Append(c).Append(text[++i]);
                continue;
            }

            visible.Append(c switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' => Escape(c),
                _ when char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => Escape(c),
                _ => c.ToString(),
            });
        }

        return visible.ToString();
    }

    private static string Escape(char c) => $"\\u{(int)c:x4}";
}
