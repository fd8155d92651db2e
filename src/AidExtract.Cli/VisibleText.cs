using System.Globalization;
using System.Text;

namespace AidExtract.Cli;

/// <summary>Text for people to read in one line.</summary>
internal static class VisibleText
{
    /// <summary>The text with line ends, tabs and characters that show nothing written as escapes.</summary>
    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            visible.Append(c switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return visible.ToString();
    }
}
