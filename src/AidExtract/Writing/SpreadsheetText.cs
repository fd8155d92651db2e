using System.Buffers;

namespace AidExtract.Writing;

/// <summary>Text as a field of a CSV file that a spreadsheet opens, which takes digits for numbers and more than it should for formulas.</summary>
internal static class SpreadsheetText
{
    // Full-width forms count too: a spreadsheet set to an East Asian locale reads them as their half-width twins.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    private static readonly SearchValues<char> NumberRest = SearchValues.Create("0123456789.,%");

    /// <summary>The field that shows <paramref name="text"/> and calculates nothing.</summary>
    /// <param name="text">What is to be shown.</param>
    /// <param name="isCode">True for digits that are no number: they are given as a constant, <c>="620421"</c>, that stays text.</param>
    public static string Of(string text, bool isCode) =>
        isCode && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? $"=\"{text}\""
        : FormulaStarts.Contains(text[0]) && !IsNumber(text) ? "'" + text
        : text;

    /// <summary>The text that <see cref="Of"/> made a field of. It may differ by an apostrophe before a formula, which <see cref="Of"/> puts there again.</summary>
    public static string Read(string field) =>
        field.StartsWith("=\"", StringComparison.Ordinal) && field.EndsWith('"') && field.Length > 3 ? field[2..^1]
        : field.Length > 1 && field[0] == '\'' && FormulaStarts.Contains(field[1]) && !IsNumber(field.AsSpan(1)) ? field[1..]
        : field;

    // What has a sign, digits, points, commas and a percent sign is a number, or nothing that calculates.
    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text[0] is '-' or '+' && text.ContainsAnyInRange('0', '9') && !text[1..].ContainsAnyExcept(NumberRest);
}
