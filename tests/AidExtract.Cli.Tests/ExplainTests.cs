using System.Text;
using System.Text.Json;
using AidExtract.Cli.Explaining;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Cli.Tests;

public sealed class ExplainTests : IDisposable
{
    private const int Columns = 100;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_the_README_shows_comes_out()
    {
        var lines = File.ReadAllLines(RepositoryFolder.Path("README.md")).SkipWhile(line => !line.StartsWith("$ echo ", StringComparison.Ordinal)).TakeWhile(line => line != "```").ToArray();
        var sentence = lines[0].Split('\'')[1];
        Assert.Equal($"$ echo '{sentence}' | aidextract explain -", lines[0]);

        var result = await Tool.Run(["explain", "-"], Encoding.UTF8.GetBytes(sentence + "\n"), []);

        Assert.Equal((0, string.Join('\n', lines[1..]) + "\n", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task A_line_is_explained_alone()
    {
        _folder.Write("a.txt", "全镇捐书7册。\r\n\r\n全县捐书5册。\r\n");
        var result = await Tool.Run("explain", _folder["a.txt"] + ":3");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("line 3: body", result.Output, StringComparison.Ordinal);
        Assert.Contains("5册 = count 5 册, exact", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("7册", result.Output, StringComparison.Ordinal);

        var empty = await Tool.Run("explain", _folder["a.txt"] + ":2");
        Assert.Equal((0, true), (empty.ExitCode, empty.Output.EndsWith("\nline 2: empty\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a.txt:4", "a.txt has 3 lines, there is no line 4")]
    [InlineData("a.txt:99999999999999999999", "a.txt has 3 lines, there is no line 99999999999999999999")]
    [InlineData("a.txt:0", "a.txt has no line 0, lines are counted from 1")]
    [InlineData("a.txt:x", "there is no file ")]
    [InlineData("nothing.txt", "there is no file ")]
    [InlineData("nothing.txt:1", "nothing.txt")]
    [InlineData("r.jsonl:2", "r.jsonl has no record in line 2")]
    [InlineData("r.jsonl:9", "r.jsonl has no record in line 9")]
    public async Task A_line_or_file_that_is_not_there_is_wrong_usage(string target, string says)
    {
        _folder.Write("a.txt", "全镇捐书7册。\n\n全县捐书5册。\n");
        _folder.Write("r.jsonl", "{\"text\":\"捐书5册\"}\n\n{\"text\":\"捐书6册\"}\n");
        var result = await Tool.Run("explain", _folder[target]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_a_colon_is_a_name()
    {
        _folder.Write("a:2", "全镇捐书7册。\n全县捐书5册。\n");
        _folder.Write("a", "全村捐书3册。\n全乡捐书4册。\n");
        var whole = await Tool.Run("explain", _folder["a:2"]);
        Assert.Contains("7册 = count", whole.Output, StringComparison.Ordinal);
        var line = await Tool.Run("explain", _folder["a:2:2"]);
        Assert.DoesNotContain("7册 = count", line.Output, StringComparison.Ordinal);
        Assert.Contains("5册 = count", line.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_is_explained_by_its_line()
    {
        _folder.Write("r.jsonl", "{\"text\":\"捐书5册\"}\n\n{\"title\":\"捐书\",\"text\":\"捐书6册\"}\n");
        var result = await Tool.Run("explain", _folder["r.jsonl"] + ":3");
        Assert.Contains("title field: title", result.Output, StringComparison.Ordinal);
        Assert.Contains("6册 = count", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("5册 = count", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_standard_input_is_told_behind_two_strokes()
    {
        var result = await Tool.Run(["explain", "--", "-:2"], Encoding.UTF8.GetBytes("全镇捐书7册。\n全县捐书5册。\n"), []);
        Assert.Contains("5册 = count", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("7册 = count", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_fails()
    {
        _folder.Write("bad.txt", [0xE5, 0xB8]);
        _folder.Write("empty.txt", "");
        foreach (var name in new[] { "bad.txt", "bad.txt:1", "empty.txt" })
        {
            var result = await Tool.Run("explain", _folder[name]);
            Assert.Equal((3, ""), (result.ExitCode, result.Output));
            Assert.StartsWith($"aidextract: {name.Split(':')[0]}: ", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Options_of_extract_count()
    {
        _folder.Write("a.txt", Encoding.Unicode.GetBytes("老人今年90岁。\n编辑：白露 捐书5册\n"));
        var result = await Tool.Run("explain", _folder["a.txt"], "--encoding", "utf-16le", "--kinds", "age,count", "--all-sections", "--date", "2020-05-01");
        Assert.Contains("utf-16le, script Hans, dated 2020-05-01 (option)", result.Output, StringComparison.Ordinal);
        Assert.Contains("90岁 = age 90 岁, exact", result.Output, StringComparison.Ordinal);
        Assert.Contains("5册 = count 5 册, exact", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_what_the_text_says()
    {
        var result = await Tool.Run(["explain", "-", "--json"], Encoding.UTF8.GetBytes("全县捐书5册。\n"), []);
        using var json = JsonDocument.Parse(result.Output);
        var sentence = json.RootElement.GetProperty("lines")[0].GetProperty("stretches")[0].GetProperty("sentences")[0];
        Assert.Equal("全县捐书5册。", sentence.GetProperty("text").GetString());
        Assert.Equal("Figure", sentence.GetProperty("forms")[0].GetProperty("outcome").GetString());
        Assert.Equal(5, sentence.GetProperty("figures")[0].GetProperty("record").GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task No_line_is_wider_than_a_hundred_columns_and_none_is_coloured()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Path("samples", "articles"), "*.txt", SearchOption.AllDirectories))
        {
            var result = await Tool.Run("explain", file);
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            Assert.All(result.Output.Split('\n'), line => Assert.InRange(CellText.Width(line), 0, Columns));
            Assert.DoesNotContain('\u001b', result.Output);
        }
    }

    [Theory]
    [InlineData("捐款 用于 修路", 10, "捐款 用于|修路")]
    [InlineData("捐款用于修路", 5, "捐款|用于|修路")]
    [InlineData("abcdefgh", 3, "abc|def|gh")]
    [InlineData("a 捐款用于修路", 9, "a 捐款用|于修路")]
    [InlineData("𠮷𠮷𠮷", 4, "𠮷𠮷|𠮷")]
    [InlineData("", 4, "")]
    public void Lines_break_at_blanks_or_beside_wide_characters(string text, int width, string lines) => Assert.Equal(lines, string.Join('|', CellText.Wrap(text, width)));
}
