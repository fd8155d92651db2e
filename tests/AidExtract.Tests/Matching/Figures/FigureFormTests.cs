using System.Globalization;
using AidExtract.Cleaning;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Rules;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.Tables;
using AidExtract.TestSupport;
using AidExtract.Text;
using Xunit;

namespace AidExtract.Tests.Matching.Figures;

public class FigureFormTests
{
    private static readonly Segmenter Segmenter = new();
    private static readonly FigureMatcher Matcher = new(new RuleWords(CompiledTables.BuiltIn), Segmenter.IsWord);

    public static IEnumerable<TheoryDataRow<string, string, string, string>> Forms() =>
        Tsv.Rows(RepositoryFolder.Path("src", "Data", "Rules", "figure-forms.tsv"))
            .Select(row => new TheoryDataRow<string, string, string, string>(row.Cells[0], row.Cells[1], row.Cells[4], row.Cells.Length > 5 ? row.Cells[5] : ""));

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_example_of_a_form_gives_what_the_table_says(string form, string kind, string example, string gives)
    {
        var figures = Read(example).Where(figure => figure.Kind != FigureKind.Number || kind == "number").ToList();

        Assert.Equal(gives, string.Join("; ", figures.Select(figure => Describe(figure, example))));
        Assert.All(figures, figure => Assert.True(kind == "none" || form == figure.Form, figure.Form));
    }

    private static IReadOnlyList<Figure> Read(string text)
    {
        var simplified = new SimplifiedText(MappedText.Of(text), Script.Hans);
        return Matcher.Match(simplified, [new Sentence(new Span(0, text.Length), Section.Body, Segmenter.Tag(text))]);
    }

    private static string Describe(Figure figure, string text) =>
        $"{figure.Span.In(text)}={Plain(figure.Value)}{(figure.High is null ? "" : ".." + Plain(figure.High))} {figure.Unit} {figure.Bound.ToString().ToLowerInvariant()}";

    private static string Plain(decimal? value) => value?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "";
}
