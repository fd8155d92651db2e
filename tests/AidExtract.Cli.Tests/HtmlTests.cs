using System.Text;
using System.Text.Json;
using Xunit;

namespace AidExtract.Cli.Tests;

public sealed class HtmlTests : IDisposable
{
    private const string Page = """
        <!DOCTYPE html>
        <html><head><title>河湾村修水渠_河湾新闻网</title><meta name="pubdate" content="2021-04-02"></head>
        <body><nav><a href="/">首页</a></nav><h1>河湾村修水渠</h1>
        <p>县水利局补助河湾村<b>20</b>万元，
        修渠5公里。</p></body></html>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.html", "auto", "20</b>万元")]
    [InlineData("a.HTM", "auto", "20</b>万元")]
    [InlineData("a.txt", "auto", "20</b>万元")]
    [InlineData("a.txt", "html", "20</b>万元")]
    public async Task Pages_are_read_as_pages(string name, string format, string raw)
    {
        _folder.Write("in/" + name, Page);
        var result = await Tool.Run("extract", _folder["in"], "-o", _folder["out"], "--input-format", format, "--quiet");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal([raw, "5公里"], _folder.Column("out/figures.csv", "raw"));
        Assert.Equal(["4", "5"], _folder.Column("out/figures.csv", "line"));
        Assert.Equal(["河湾村修水渠"], _folder.Column("out/articles.csv", "title"));
        Assert.Equal(["2021-04-02"], _folder.Column("out/articles.csv", "date"));
        Assert.Equal(["text"], _folder.Column("out/articles.csv", "date_from"));
    }

    [Fact]
    public async Task A_file_without_a_tag_is_plain_text_whatever_its_name()
    {
        _folder.Write("in/a.html", "某县捐款5万元\n村里修路。\n");
        await Tool.Run("extract", _folder["in"], "-o", _folder["out"], "--quiet");

        Assert.Equal(["2"], _folder.Column("out/articles.csv", "body_lines"));
    }

    [Fact]
    public async Task As_text_a_page_loses_its_tags_and_keeps_its_lines()
    {
        _folder.Write("in/a.html", "<!doctype html><p>某县捐款5万元\n村里修路。</p>\n");
        await Tool.Run("extract", _folder["in"], "-o", _folder["text"], "--input-format", "text", "--quiet");
        await Tool.Run("extract", _folder["in"], "-o", _folder["html"], "--quiet");

        Assert.Equal(["markup"], _folder.Column("text/articles.csv", "damage"));
        Assert.Equal([""], _folder.Column("html/articles.csv", "damage"));
        Assert.Equal(["1"], _folder.Column("html/articles.csv", "body_lines"));
    }

    [Fact]
    public async Task A_record_may_hold_a_page()
    {
        _folder.Write("in/a.jsonl", $"{{\"id\":\"甲\",\"text\":\"{JsonEncodedText.Encode(Page)}\"}}\n{{\"id\":\"乙\",\"text\":\"<p>捐款<b>6</b>万元。\"}}\n");
        await Tool.Run("extract", _folder["in"], "-o", _folder["out"], "--quiet");

        Assert.Equal(["20</b>万元", "5公里", "6</b>万元"], _folder.Column("out/figures.csv", "raw"));
        Assert.Equal(["4", "5", "1"], _folder.Column("out/figures.csv", "line"));
    }

    [Fact]
    public async Task Standard_input_may_be_a_page()
    {
        var result = await Tool.Run(["extract", "-", "-o", _folder["out"]], Encoding.UTF8.GetBytes(Page), []);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["20</b>万元", "5公里"], _folder.Column("out/figures.csv", "raw"));
    }
}
