using System.Buffers;

namespace AidExtract.Writing;

/// <summary>Text as a field of a CSV file that a spreadsheet opens, which takes digits for numbers and more than it should for formulas.</summary>
internal static class SpreadsheetText
{
    // Full-width forms count too: a spreadsheet set to an East Asian locale reads them as their half-width twins.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>The field that shows <paramref name="text"/> and calculates nothing.</summary>
    /// <param name="text">What is to be shown.</param>
    /// <param name="isCode">True for digits that are no number: they are given as a constant, <c>="620421"</c>, that stays text.</param>
    public static string Of(string text, bool isCode) =>
        isCode && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? $"=\"{text}\""
        : FormulaStarts.Contains(text[0]) && !IsNumber(text) ? "'" + text
        : text;

    /// <summary>True for a sign, digits, and among them at most one point: a number is shown as one.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = text[1..];
        var point = digits.IndexOf('.');
        return text[0] is '-' or '+'
            && digits.ContainsAnyInRange('0', '9')
            && !digits[..(point < 0 ? digits.Length : point)].ContainsAnyExceptInRange('0', '9')
            && (point < 0 || !digits[(point + 1)..].ContainsAnyExceptInRange('0', '9'));
    }
}
