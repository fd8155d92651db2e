using System.Globalization;
using AidExtract.Cleaning;
using AidExtract.Simplifying;
using AidExtract.TestSupport;
using AidExtract.Text;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Cleaning;

public sealed class LineClassifierTests
{
    private static readonly LineClassifier Classifier = new();

    private static readonly Dictionary<Section, char> Letters = new()
    {
        [Section.Title] = 't', [Section.Heading] = 'h', [Section.Body] = 'b', [Section.Dateline] = 'd', [Section.Source] = 's',
        [Section.Byline] = 'y', [Section.Metadata] = 'm', [Section.Related] = 'r', [Section.Boilerplate] = 'p', [Section.Spam] = 'x',
    };

    public static TheoryData<string, string, string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var (_, cells) in Tsv.Rows(Path.Combine(AppContext.BaseDirectory, "Cleaning", "line-classifier.tsv")))
        {
            data.Add(cells[0].Replace("\\n", "\n", StringComparison.Ordinal), cells[1], cells[2], cells[3], cells[4]);
        }

        return data;
    }

    public static TheoryData<string, string, string> Patterns()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (_, cells) in Tsv.Rows(RepositoryFolder.Path("src", "Data", "Rules", "boilerplate.tsv")).Where(r => r.Cells[1] != "spam"))
        {
            data.Add(cells[0], cells[1], cells[2]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lines_are_told_apart(string text, string sections, string title, string source, string date)
    {
        var layout = Classify(text);

        Assert.Equal(sections, string.Join(' ', layout.Lines.Select(l => Letters[l.Section])));
        Assert.Equal(title, layout.Title?.In(text) ?? "");
        Assert.Equal(source, layout.Source);
        Assert.Equal(date, layout.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void The_example_of_each_pattern_is_a_line_of_its_class(string pattern, string kind, string example)
    {
        var layout = Classify($"县里拨款修路。\n{example}");
        Section[] expected = kind switch
        {
            "boilerplate" => [Section.Boilerplate],
            "related" => [Section.Related],
            "source" => [Section.Source],
            "byline" => [Section.Byline],
            "title" => [Section.Title],
            _ => [Section.Metadata, Section.Source],
        };

        Assert.True(expected.Contains(layout.Lines[^1].Section), $"{pattern}: {layout.Lines[^1].Section}");
    }

    [Fact]
    public void Lines_are_in_order_and_hold_all_that_is_not_blank() =>
        Gen.String[Gen.Char["县里修路。，：5 \n\r\t万元©来源av_"], 0, 80].Sample(text =>
        {
            var layout = Classify(text);
            var end = 0;
            foreach (var line in layout.Lines)
            {
                Assert.True(string.IsNullOrWhiteSpace(text[end..line.Span.Start]));
                Assert.DoesNotContain('\n', line.Span.In(text));
                Assert.NotEqual(0, line.Span.Length);
                end = line.Span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        });

    private static ArticleLayout Classify(string text) => Classifier.Classify(new SimplifiedText(MappedText.Of(text), Script.Hans));
}
