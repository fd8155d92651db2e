using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace AidExtract.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CheckTests()
    {
        _folder.Write("in/a.txt", "甲县捐款5万元。\n");
        _folder.Write("in/b.txt", "乙县捐款6万元。\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_just_written_is_as_expected()
    {
        var update = await Check("--update");
        Assert.Equal(0, update.ExitCode);
        Assert.Equal(["articles.csv", "datapackage.json", "figures.csv", "places.csv"], _folder.Files("expected"));
        await Tool.Run("extract", _folder["in"], "-o", _folder["out"]);
        Assert.All(_folder.Files("out"), name => Assert.Equal(_folder.Read($"out/{name}"), _folder.Read($"expected/{name}")));
        var check = await Check();
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.StartsWith("As expected: 2 articles", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Differences_are_told_by_article_row_and_column()
    {
        await Check("--update");
        _folder.Write("expected/articles.csv", _folder.Read("expected/articles.csv").Replace("b.txt,", "c.txt,").Replace("a.txt,", "a.txt,f"));
        _folder.Write("expected/figures.csv", _folder.Read("expected/figures.csv") + Row("c.txt", "9万元", 90000));
        var check = await Check();
        Assert.Equal(1, check.ExitCode);
        var lines = check.Output.Split('\n');
        Assert.Equal("a.txt", lines[0]);
        Assert.Matches("^  changed article: sha256 f[0-9a-f]{20}… → [0-9a-f]{20,21}…$", lines[1]);
        Assert.Equal("b.txt", lines[2]);
        Assert.Contains("  extra article", lines);
        Assert.Contains("c.txt", lines);
        Assert.Contains("  missing figure 9万元 (line 7, 20–23)", lines);
        Assert.Contains("  missing article", lines);
        Assert.StartsWith("3 articles differ: rows missing ", lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_tables_are_no_difference()
    {
        await Check("--update");
        var articles = _folder.Read("expected/articles.csv");
        var hash = _folder.Column("expected/articles.csv", "tables")[0];
        _folder.Write("expected/articles.csv", articles.Replace(hash, new string('0', 64)));
        Assert.Equal(0, (await Check()).ExitCode);
    }

    [Fact]
    public async Task Columns_of_another_version_are_a_difference()
    {
        await Check("--update");
        var lines = _folder.Read("expected/places.csv").Replace("article,mention,", "article,number,");
        _folder.Write("expected/places.csv", lines);
        var check = await Check();
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("places.csv: column mention is new\nplaces.csv: there is no column number any more\n", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Updating_shows_what_changes_and_makes_it_so()
    {
        await Check("--update");
        _folder.Write("expected/figures.csv", _folder.Read("expected/figures.csv") + Row("a.txt", "9万元", 90000));
        var update = await Check("--update");
        Assert.Equal(0, update.ExitCode);
        Assert.Contains("  missing figure 9万元", update.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Check()).ExitCode);
    }

    [Fact]
    public async Task An_article_that_is_expected_to_fail_is_as_expected()
    {
        _folder.Write("in/empty.txt", "");
        await Check("--update");
        Assert.Equal(0, (await Check("--quiet")).ExitCode);
        _folder.Write("in/empty.txt", "捐款7万元。");
        var check = await Check("--quiet");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("status failed → ok; error the file is empty → (empty)", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_read_differences_as_json()
    {
        await Check("--update");
        Assert.True(JsonDocument.Parse((await Check("--json")).OutputBytes).RootElement.GetProperty("equal").GetBoolean());
        _folder.Write("expected/figures.csv", _folder.Read("expected/figures.csv").Replace(",50000,", ",40000,") + Row("b.txt", "9万元", 90000));
        var check = await Check("--json");
        Assert.Equal((1, ""), (check.ExitCode, check.Error));
        var root = JsonDocument.Parse(check.OutputBytes).RootElement;
        Assert.Equal((2, 2, 1, 0, 1), (Number("articles"), Number("differing"), Number("missing"), Number("extra"), Number("changed")));
        var row = root.GetProperty("differences")[0].GetProperty("rows")[0];
        Assert.Equal("40000", row.GetProperty("fields").GetProperty("value").GetProperty("expected").GetString());
        Assert.Equal("50000", row.GetProperty("fields").GetProperty("value").GetProperty("actual").GetString());
        var figures = root.GetProperty("tables").GetProperty("figures");
        Assert.Equal((3, 2, 2), (figures.GetProperty("expected").GetInt32(), figures.GetProperty("found").GetInt32(), figures.GetProperty("in_place").GetInt32()));
        Assert.Equal(0.5, figures.GetProperty("column_accuracy").GetProperty("value").GetDouble());

        int Number(string name) => root.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Build_servers_get_annotations_and_junit()
    {
        await Check("--update");
        _folder.Write("expected/figures.csv", _folder.Read("expected/figures.csv").Replace(",50000,", ",40000,"));
        var check = await Check("--github", "--junit", _folder["report.xml"]);
        Assert.Equal(1, check.ExitCode);
        Assert.Matches("^::error file=\\S+in/a\\.txt,line=1,title=a\\.txt::changed figure 5万元 \\(line 1, 4–7\\): value 40000 → 50000\n", check.Output);
        var cases = XDocument.Load(_folder["report.xml"]).Descendants("testcase").ToArray();
        Assert.Equal(["a.txt", "b.txt"], cases.Select(c => c.Attribute("name")!.Value));
        Assert.Equal([1, 0], cases.Select(c => c.Elements("failure").Count()));
        Assert.Equal(["report.xml"], _folder.Files("").Where(f => f.StartsWith("report", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_ends_with_5()
    {
        await Check("--update");
        var check = await Check("--quiet", "--junit", _folder["nowhere/report.xml"]);
        Assert.Equal(5, check.ExitCode);
        Assert.StartsWith($"aidextract: {_folder["nowhere/report.xml"]} cannot be written: ", check.Error, StringComparison.Ordinal);
    }

    private static string Row(string article, string raw, decimal value) =>
        $"{article},99,money,{raw},{raw},{value},,exact,CNY,,actual,,,,,,,,,,,,,,{raw},body,7,20,23,,money.single\n";

    private Task<ToolResult> Check(params string[] options) => Tool.Run(["check", _folder["in"], "--expected", _folder["expected"], .. options]);
}
