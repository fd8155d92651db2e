using System.Text.RegularExpressions;
using AidExtract.Explaining;
using AidExtract.Matching.Figures;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Conformance.Samples;

/// <summary>What is explained is what is extracted, and the rows that are named are rows of the tables.</summary>
public partial class ExplanationTests
{
    private static readonly AidExtractor Extractor = new();
    private static readonly AidExtractor OfAll = new(new ExtractorOptions { AllSections = true, Kinds = Enum.GetValues<FigureKind>().ToHashSet() });
    private static readonly Dictionary<string, HashSet<string>> Tables = Directory.EnumerateFiles(RepositoryFolder.Path("src", "Data", "Rules"), "*.tsv")
        .ToDictionary(file => Path.GetFileName(file), file => Tsv.Rows(file).Select(row => row.Cells[0]).ToHashSet(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(PositionTests.SampleArticles), MemberType = typeof(PositionTests))]
    public void The_winners_are_the_figures_that_extract_writes(string file)
    {
        foreach (var extractor in new[] { Extractor, OfAll })
        {
            var input = new ArticleInput(Path.GetFileName(file), File.ReadAllBytes(RepositoryFolder.Path(file)));
            var written = extractor.Extract(input);
            var sentences = Sentences(extractor.Explain(input)).ToList();

            Assert.NotEmpty(written.Figures);
            Assert.Equal(written.Figures.Select(Row), sentences.SelectMany(sentence => sentence.Figures).Select(figure => Row(figure.Record)));
            Assert.Equal(written.Places.Select(place => (place.Text, place.Mention.Code)), sentences.SelectMany(sentence => sentence.Places).Where(place => place.IsPlace).Select(place => (place.Text, place.Code)));
            Assert.All(sentences, AssertEachFigureHasItsWinner);
        }
    }

    [Theory]
    [MemberData(nameof(PositionTests.SampleArticles), MemberType = typeof(PositionTests))]
    public void A_row_that_is_named_is_in_its_table(string file)
    {
        var explanation = OfAll.Explain(new ArticleInput(Path.GetFileName(file), File.ReadAllBytes(RepositoryFolder.Path(file))));
        var sentences = Sentences(explanation).ToList();
        string[] named =
        [
            .. sentences.SelectMany(sentence => sentence.Readings).Select(reading => reading.Row),
            .. sentences.SelectMany(sentence => sentence.Forms).SelectMany(form => form.Parts.Append(form.Reason)),
            .. sentences.SelectMany(sentence => sentence.Figures).SelectMany(figure => new[] { figure.Verb, figure.Donor, figure.Recipient }),
        ];
        var rows = named.SelectMany(text => RowPattern().Matches(text)).Where(match => match.Groups[1].Value != "numerals.tsv").ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains(row.Groups[2].Value, Tables[row.Groups[1].Value]));
        Assert.All(
            sentences.SelectMany(sentence => sentence.Forms).Where(form => form.Row.Length > 0 && !form.Row.StartsWith("table.", StringComparison.Ordinal)),
            form => Assert.Contains(form.Row, Tables["figure-forms.tsv"]));
        Assert.All(
            explanation.Lines.SelectMany(line => line.Stretches).Where(stretch => stretch.Pattern.Length > 0),
            stretch => Assert.Contains(stretch.Pattern, Tables["boilerplate.tsv"]));
    }

    private static void AssertEachFigureHasItsWinner(SentenceExplanation sentence)
    {
        var winners = sentence.Forms.Where(form => form.Outcome == FormOutcome.Figure).ToList();

        Assert.All(sentence.Figures, figure => Assert.Contains(
            winners, form => form.Text.Contains(figure.Record.Text, StringComparison.Ordinal) && (form.Row == figure.Record.Form || figure.Refined.StartsWith($"{form.Row} became ", StringComparison.Ordinal))));
        Assert.All(winners, form => Assert.Contains(sentence.Figures, figure => form.Text.Contains(figure.Record.Text, StringComparison.Ordinal)));
    }

    private static IEnumerable<SentenceExplanation> Sentences(Explanation explanation) => explanation.Lines.SelectMany(line => line.Stretches).SelectMany(stretch => stretch.Sentences);

    private static object Row(FigureRecord figure) => (figure.Number, figure.Kind, figure.Raw, figure.Value, figure.High, figure.Bound, figure.Unit, (figure.Line, figure.Start, figure.End), (figure.Item, figure.Verb, figure.Donor, figure.Recipient));

    [GeneratedRegex(@"([a-z-]+\.tsv): ([^\s,()]+)")]
    private static partial Regex RowPattern();
}
