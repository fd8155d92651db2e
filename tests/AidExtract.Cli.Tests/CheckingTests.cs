using AidExtract.Cli.Checking;
using AidExtract.Writing;
using Xunit;

namespace AidExtract.Cli.Tests;

/// <summary>The comparison on tables made by hand.</summary>
public sealed class CheckingTests : IDisposable
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

    private static string Header(Table table) => string.Join(',', table.Columns.Select(c => c.Name)) + "\n";

    private static string Figure(int number, int start, int end, string item = "", string partOf = "") =>
        $"x.txt,{number},money,{"甲乙丙丁戊己庚"[..(end - start)]},,1,,exact,CNY,{item},actual,,{partOf},,,,,,,,,,,,,body,1,{start},{end},,f\n";

    private void AssertPrinted(string[] expected, string[] actual, string printed)
    {
        _folder.Write("expected/figures.csv", Header(Codebook.Figures) + string.Concat(expected));
        _folder.Write("actual/figures.csv", Header(Codebook.Figures) + string.Concat(actual));
        using var output = new StringWriter { NewLine = "\n" };
        var printer = new DifferencePrinter(output);
        foreach (var article in new ExpectedComparer(_folder["expected"], _folder["actual"]).ArticleDifferences())
        {
            printer.Print(article);
        }

        printer.PrintSummary();
        Assert.Equal(printed, output.ToString());
    }
}
