using System.Text.RegularExpressions;
using System.Xml.Linq;
using AidExtract.Cli.Checking;
using AidExtract.Writing;
using Xunit;

namespace AidExtract.Cli.Tests;

/// <summary>The comparison on tables made by hand.</summary>
public sealed partial class CheckingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CheckingTests()
    {
        foreach (var side in new[] { "expected", "actual" })
        {
            foreach (var table in Codebook.Tables)
            {
                _folder.Write($"{side}/{table.FileName}", Header(table));
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_that_differ_are_shown_old_to_new() => AssertPrinted(
        expected: [Figure(1, 10, 15, item: "资金")],
        actual: [Figure(1, 10, 15, item: "帮扶资金")],
        "x.txt\n  changed figure 甲乙丙丁戊 (line 1, 10–15): item 资金 → 帮扶资金\n1 article differs: rows missing 0, extra 0, changed 1\n");

    [Fact]
    public void Numbers_that_move_along_with_an_extra_row_are_no_difference() => AssertPrinted(
        expected: [Figure(1, 10, 15), Figure(2, 30, 35, partOf: "1")],
        actual: [Figure(1, 2, 7), Figure(2, 10, 15), Figure(3, 30, 35, partOf: "2")],
        "x.txt\n  extra figure 甲乙丙丁戊 (line 1, 2–7)\n1 article differs: rows missing 0, extra 1, changed 0\n");

    [Fact]
    public void Numbers_that_change_alone_are_a_difference() => AssertPrinted(
        expected: [Figure(1, 10, 15), Figure(2, 30, 35, partOf: "1")],
        actual: [Figure(1, 10, 15), Figure(2, 30, 35)],
        "x.txt\n  changed figure 甲乙丙丁戊 (line 1, 30–35): part_of 1 → (empty)\n1 article differs: rows missing 0, extra 0, changed 1\n");

    [Fact]
    public void A_row_of_another_length_at_the_same_place_is_a_changed_one() => AssertPrinted(
        expected: [Figure(1, 10, 15)],
        actual: [Figure(1, 10, 13)],
        "x.txt\n  changed figure 甲乙丙丁戊 (line 1, 10–15): raw 甲乙丙丁戊 → 甲乙丙; end 15 → 13\n1 article differs: rows missing 0, extra 0, changed 1\n");

    [Fact]
    public void Two_rows_at_the_same_place_are_compared_in_turn() => AssertPrinted(
        expected: [Figure(1, 10, 15), Figure(2, 10, 15, item: "树")],
        actual: [Figure(1, 10, 15), Figure(2, 10, 15, item: "苗")],
        "x.txt\n  changed figure 甲乙丙丁戊 (line 1, 10–15): item 树 → 苗\n1 article differs: rows missing 0, extra 0, changed 1\n");

    [Fact]
    public void Long_fields_are_shown_where_they_differ() => AssertPrinted(
        expected: [Figure(1, 10, 15, item: new string('前', 100) + "旧" + new string('后', 100))],
        actual: [Figure(1, 10, 15, item: new string('前', 100) + "新" + new string('后', 100))],
        $"x.txt\n  changed figure 甲乙丙丁戊 (line 1, 10–15): item …{new string('前', 20)}旧{new string('后', 20)}… → …{new string('前', 20)}新{new string('后', 20)}…\n"
        + "1 article differs: rows missing 0, extra 0, changed 1\n");

    [Fact]
    public void Tables_are_told_how_well_they_were_found()
    {
        Write(
            expected: [Figure(1, 10, 15), Figure(2, 20, 25, item: "树"), Figure(3, 30, 35), Figure(4, 40, 45)],
            actual: [Figure(1, 10, 15), Figure(2, 20, 25, item: "苗"), Figure(3, 60, 65)]);
        using var output = new StringWriter { NewLine = "\n" };
        var figures = Compare(new DifferencePrinter(output)).Tables[0];
        Assert.Equal((2.0 / 3, 0.5, 4.0 / 7), (figures.Precision, figures.Recall, figures.F1));
        Assert.Equal(0.5, figures.Columns.Single(c => c.Column == "item").Accuracy);
        Assert.DoesNotContain(figures.Columns, c => c.Column == "figure");
        Assert.Contains(
            "figures: precision 0.667, recall 0.500, F1 0.571 (4 expected, 3 found, 2 of them in place)\n  right columns of those in place: item 0.500, all others 1\nplaces: precision 1.000,",
            output.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_escape_what_would_end_them()
    {
        _folder.Write("in/50%,a:b.txt", "捐");
        Write(expected: [], actual: [Figure(1, 10, 15, article: "\"50%,a:b.txt\"")]);
        using var output = new StringWriter { NewLine = "\n" };
        Compare(new AnnotationPrinter(_folder["in"], output));
        var line = output.ToString().Split('\n')[0];
        Assert.EndsWith("in/50%25%2Ca%3Ab.txt,line=1,title=50%25%2Ca%3Ab.txt::extra figure 甲乙丙丁戊 (line 1, 10–15)", line, StringComparison.Ordinal);
        Assert.StartsWith("::error file=", line, StringComparison.Ordinal);
        Assert.Equal("a%25b%0D%0Ac,d:e", AnnotationPrinter.Message("a%b\r\nc,d:e"));
        Assert.Equal("a%25b%0D%0Ac%2Cd%3Ae", AnnotationPrinter.Property("a%b\r\nc,d:e"));
    }

    [Fact]
    public void Articles_without_a_file_of_their_own_are_annotated_by_name()
    {
        Write(expected: [Figure(1, 10, 15, item: "5%\u0007")], actual: [Figure(1, 10, 15)]);
        using var output = new StringWriter { NewLine = "\n" };
        Compare(new AnnotationPrinter(_folder["in"], output));
        Assert.StartsWith("::error title=x.txt::changed figure 甲乙丙丁戊 (line 1, 10–15): item 5%25\\u0007 → (empty)\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_has_a_case_for_every_article_and_stays_valid_xml()
    {
        Write(
            expected: [Figure(1, 10, 15, item: "<&\u0001\uFFFF😀"), Figure(1, 10, 15, article: "same\u0002.txt")],
            actual: [Figure(1, 10, 15), Figure(1, 10, 15, article: "same\u0002.txt")]);
        var report = new JUnitReport("in");
        Compare(report);
        using var stream = new MemoryStream();
        report.Write(stream);
        var suite = XDocument.Load(new MemoryStream(stream.ToArray())).Root!.Element("testsuite")!;
        Assert.Equal(("2", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        var cases = suite.Elements("testcase").ToArray();
        Assert.Equal(["x.txt", "same\\u0002.txt"], cases.Select(c => c.Attribute("name")!.Value));
        Assert.Equal("changed figure 甲乙丙丁戊 (line 1, 10–15): item <&\\u0001\\uffff😀 → (empty)", cases[0].Element("failure")!.Value);
        Assert.Empty(cases[1].Elements());
    }

    private static string Header(Table table) => string.Join(',', table.Columns.Select(c => c.Name)) + "\n";

    private static string Figure(int number, int start, int end, string item = "", string partOf = "", string article = "x.txt") =>
        $"{article},{number},money,{"甲乙丙丁戊己庚"[..(end - start)]},,1,,exact,CNY,{item},actual,,{partOf},,,,,,,,,,,,,body,1,{start},{end},,f\n";

    private void AssertPrinted(string[] expected, string[] actual, string printed)
    {
        Write(expected, actual);
        using var output = new StringWriter { NewLine = "\n" };
        Compare(new DifferencePrinter(output));
        Assert.Equal(printed, string.Concat(output.ToString().Split('\n').Where(line => !AccuracyLine().IsMatch(line)).Select(line => line + "\n"))[..^1]);
    }

    private CheckTotals Compare(params ICheckReport[] reports) => new ExpectedComparer(_folder["expected"], _folder["actual"]).Compare(reports);

    private void Write(string[] expected, string[] actual)
    {
        _folder.Write("expected/figures.csv", Header(Codebook.Figures) + string.Concat(expected));
        _folder.Write("actual/figures.csv", Header(Codebook.Figures) + string.Concat(actual));
    }

    [GeneratedRegex("^(figures|places|articles): precision |^  right columns of those in place: ")]
    private static partial Regex AccuracyLine();
}
