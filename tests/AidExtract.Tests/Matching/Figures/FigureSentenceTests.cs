using System.Globalization;
using AidExtract.Cleaning;
using AidExtract.Decoding;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Rules;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.Tables;
using AidExtract.TestSupport;
using AidExtract.Text;
using Xunit;

namespace AidExtract.Tests.Matching.Figures;

/// <summary>Sentences with the figures they state, and sentences that state none: the tables beside this file, a row each.</summary>
public class FigureSentenceTests
{
    private static readonly Cleaner Cleaner = new();
    private static readonly Simplifier Simplifier = new();
    private static readonly Segmenter Segmenter = new();
    private static readonly FigureMatcher Matcher = new(new RuleWords(CompiledTables.BuiltIn), Segmenter.IsWord);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Matching", "Figures");

    public static IEnumerable<TheoryDataRow<string, int, string, string>> Cases() =>
        Directory.EnumerateFiles(Folder, "*.tsv").Order(StringComparer.Ordinal)
            .Where(file => File.ReadLines(file).First(line => !line.StartsWith("# ", StringComparison.Ordinal)) == "sentence\tfigures")
            .SelectMany(file => Tsv.Rows(file).Select(row => new TheoryDataRow<string, int, string, string>(Path.GetFileNameWithoutExtension(file), row.Line, row.Cells[0], row.Cells[1])));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sentence_gives_the_figures_it_states_and_no_others(string table, int line, string sentence, string figures)
    {
        var simplified = Simplifier.Simplify(Cleaner.Clean(new DecodedText(sentence, "utf-8")).Text);
        var text = simplified.Text.Text;
        var found = Matcher.Match(simplified, [new Sentence(new Span(0, text.Length), Section.Body, Segmenter.Tag(text))])
            .Where(figure => figure.Kind is FigureKind.Money or FigureKind.Count or FigureKind.Measure or FigureKind.Ratio)
            .Select(figure => $"{simplified.Text.ToSource(figure.Span).In(sentence)}|{figure.Kind.ToString().ToLowerInvariant()}|{Plain(figure.Value)}|{Plain(figure.High)}|{figure.Bound.ToString().ToLowerInvariant()}|{figure.Unit}");

        Assert.True(figures == string.Join(" ; ", found), $"{table}.tsv({line}): {sentence}\n  expected {figures}\n  found    {string.Join(" ; ", found)}");
    }

    private static string Plain(decimal? value) => value?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "";
}
