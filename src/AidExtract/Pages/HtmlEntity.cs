using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace AidExtract.Pages;

/// <summary>Character references of HTML: <c>&amp;nbsp;</c>, <c>&amp;#160;</c>, <c>&amp;#xA0;</c>; some names stand without semicolon.</summary>
internal static class HtmlEntity
{
    private const int LongestName = 32;
    private const int LongestNumber = 8;

    /// <summary>Reads the reference at the beginning of a text.</summary>
    /// <param name="text">Begins with <c>&amp;</c>.</param>
    /// <param name="length">Code units that it takes.</param>
    /// <returns>The characters that it stands for; null where it is none.</returns>
    public static string? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        return text.Length > 2 && text[1] == '#' ? Number(text, out length) : Named(text, out length);
    }

    private static string? Named(ReadOnlySpan<char> text, out int length)
    {
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end < text.Length && text[end] == ';' && Symbol(text[1..(end + 1)]) is { } symbol)
        {
            length = end + 1;
            return symbol;
        }

        for (; end > 2; end--)
        {
            if (Symbol(text[1..end]) is { } bare)
            {
                length = end;
                return bare;
            }
        }

        length = 0;
        return null;
    }

    private static string? Symbol(ReadOnlySpan<char> name) => HtmlEntityProvider.Resolver.GetSymbol(name.ToString()) is { Length: > 0 } symbol ? symbol : null;

    private static string? Number(ReadOnlySpan<char> text, out int length)
    {
        var isHexadecimal = text[2] is 'x' or 'X';
        var start = isHexadecimal ? 3 : 2;
        var end = start;
        while (end < text.Length && end - start < LongestNumber && (isHexadecimal ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        length = 0;
        if (!int.TryParse(text[start..end], isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        length = end < text.Length && text[end] == ';' ? end + 1 : end;
        return HtmlEntityProvider.IsInCharacterTable(number) ? HtmlEntityProvider.GetSymbolFromTable(number)
            : Rune.IsValid(number) && number > 0 ? new Rune(number).ToString()
            : "\uFFFD";
    }
}
