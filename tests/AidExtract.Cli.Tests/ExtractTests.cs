using System.Text;
using AidExtract.Writing;
using Xunit;

namespace AidExtract.Cli.Tests;

public sealed class ExtractTests : IDisposable
{
    private static readonly string Header = string.Join(',', Codebook.Figures.Columns.Select(c => c.Name)) + "\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_folder_figures_go_to_standard_output_alone()
    {
        _folder.Write("in/a.txt", "某县捐款5万元。\n");
        var result = await Tool.Run("extract", _folder["in"]);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(Header, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', result.Output);
        Assert.Matches("^aidextract: 1 article, [0-9]+ figures, [0-9]+ places\n$", result.Error);
    }

    [Fact]
    public async Task A_folder_gets_four_files_and_standard_output_nothing()
    {
        _folder.Write("in/a.txt", "某县捐款5万元。\n");
        var result = await Tool.Run("extract", _folder["in"], "-o", _folder["new/out"], "--quiet");
        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(["articles.csv", "datapackage.json", "figures.csv", "places.csv"], _folder.Files("new/out"));
        Assert.Equal(["a.txt"], _folder.Column("new/out/articles.csv", "article"));
        var toStream = await Tool.Run("extract", _folder["in"], "--quiet");
        Assert.Equal(_folder.Read("new/out/figures.csv"), toStream.Output);
    }

    [Fact]
    public async Task Standard_input_is_an_article()
    {
        var result = await Tool.Run(["extract", "-", "-o", _folder["out"]], "某县捐款5万元。\n"u8.ToArray(), []);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["-"], _folder.Column("out/articles.csv", "article"));
        Assert.Equal(["ok"], _folder.Column("out/articles.csv", "status"));
    }

    [Fact]
    public async Task Records_of_standard_input_are_articles()
    {
        var records = "{\"id\":\"甲\",\"text\":\"捐款5万元。\"}\n{\"id\":\"乙\",\"text\":\"捐款6万元。\"}\n";
        var result = await Tool.Run(["extract", "--input-format", "jsonl", "-", "-o", _folder["out"]], Encoding.UTF8.GetBytes(records), []);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["甲", "乙"], _folder.Column("out/articles.csv", "article"));
    }

    [Fact]
    public async Task Names_that_begin_with_a_dash_are_read_after_two_dashes()
    {
        _folder.Write("-q.txt", "捐款5万元。");
        var start = await Tool.Run("extract", "-o", _folder["out"], "--", System.IO.Path.GetRelativePath(Environment.CurrentDirectory, _folder["-q.txt"]));
        Assert.Equal(0, start.ExitCode);
        Assert.Equal(["-q.txt"], _folder.Column("out/articles.csv", "article"));
    }

    [Fact]
    public async Task Comma_lists_are_taken_apart()
    {
        _folder.Write("a.txt", "捐款5万元。");
        Assert.Equal(0, (await Tool.Run("extract", _folder["a.txt"], "--kinds", "money,count,age")).ExitCode);
        Assert.Equal(0, (await Tool.Run("extract", _folder["a.txt"], "--kinds", "all", "--jobs", "3", "--date", "2020-10-17", "--encoding", "utf-8", "--all-sections")).ExitCode);
    }

    [Fact]
    public async Task What_cannot_be_read_fails_alone()
    {
        _folder.Write("in/a.txt", "捐款5万元。");
        _folder.Write("in/empty.txt", "");
        _folder.Write("in/r.jsonl", "{\"id\":\"r1\",\"text\":\"捐款5万元。\"}\n{\"id\":\n{\"id\":\"r3\"}\n{\"id\":\"r4\",\"text\":\"捐款6万元。\"}\n");
        _folder.Write("in/z.txt", "捐款7万元。");
        File.CreateSymbolicLink(_folder["in/gone.txt"], "nowhere");
        var result = await Tool.Run("extract", _folder["in"], "-o", _folder["out"], "--quiet");
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["a.txt", "empty.txt", "gone.txt", "r1", "r.jsonl:2", "r3", "r4", "z.txt"], _folder.Column("out/articles.csv", "article"));
        Assert.Equal(["ok", "failed", "failed", "ok", "failed", "failed", "ok", "ok"], _folder.Column("out/articles.csv", "status"));
        var errors = _folder.Column("out/articles.csv", "error");
        Assert.Equal("the file is empty", errors[1]);
        Assert.Equal("there is no such file", errors[2]);
        Assert.Equal("r.jsonl:3: the record has no text in field \"text\"", errors[5]);
        Assert.Equal(4, result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("aidextract: empty.txt: the file is empty\n", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, _folder.Read("out/articles.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binary_files_fail_alone()
    {
        _folder.Write("in/a.txt", "捐款5万元。");
        _folder.Write("in/b.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0x0D, 0xFF, 0xFE, 0, 1, .. Enumerable.Range(0, 2000).Select(i => (byte)(i * i * 31))]);
        var result = await Tool.Run("extract", _folder["in"], "-o", _folder["out"]);
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["ok", "failed"], _folder.Column("out/articles.csv", "status"));
        Assert.Equal(["", "0"], [_folder.Column("out/articles.csv", "error")[0], _folder.Column("out/articles.csv", "figures")[1]]);
        Assert.Matches("aidextract: b\\.txt: .+\naidextract: 2 articles, [0-9]+ figures, [0-9]+ places, 1 failed\n$", result.Error);
    }

    [Fact]
    public async Task Figures_of_a_records_title_have_positions_within_it()
    {
        _folder.Write("r.jsonl", "{\"id\":\"r\",\"title\":\"甲县获捐5万元\",\"text\":\"乙公司向甲县捐款6万元。\"}\n");
        await Tool.Run("extract", _folder["r.jsonl"], "-o", _folder["out"]);
        Assert.Equal(["title", "body"], _folder.Column("out/figures.csv", "section"));
        Assert.Equal(["4", "8"], _folder.Column("out/figures.csv", "start"));
        Assert.Equal(["5万元", "6万元"], _folder.Column("out/figures.csv", "raw"));
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_written()
    {
        _folder.Write("a.txt", "甲县投入资金5万元，惠及贫困户30户，增长20%。");
        await Tool.Run("extract", _folder["a.txt"], "-o", _folder["out"], "--kinds", "ratio,money");
        Assert.Equal(["money", "ratio"], _folder.Column("out/figures.csv", "kind"));
    }

    [Fact]
    public async Task Figures_of_page_furniture_are_written_when_all_sections_are_asked_for()
    {
        _folder.Write("a.txt", "甲公司向乙县捐款5万元。\n相关新闻\n爱心企业捐赠30万元物资\n");
        await Tool.Run("extract", _folder["a.txt"], "-o", _folder["plain"]);
        await Tool.Run("extract", _folder["a.txt"], "-o", _folder["all"], "--all-sections");
        Assert.Equal(["body"], _folder.Column("plain/figures.csv", "section"));
        Assert.Equal(["body", "related"], _folder.Column("all/figures.csv", "section"));
        Assert.Equal(["5万元", "30万元"], _folder.Column("all/figures.csv", "raw"));
    }

    [Fact]
    public async Task Words_of_the_users_own_change_what_is_read()
    {
        _folder.Write("a.txt", "帮扶单位向村民送来鼎新惠农包30个。");
        _folder.Write("words.txt", "鼎新惠农包 100 n\n");
        _folder.Write("bad.txt", [0xD4, 0xC6, 0xC9, 0xBC]);
        var bad = await Tool.Run("extract", _folder["a.txt"], "--user-dict", _folder["bad.txt"]);
        Assert.Equal((2, "", $"aidextract: --user-dict {_folder["bad.txt"]}: A user dictionary must be UTF-8.\n"), (bad.ExitCode, bad.Output, bad.Error));
        await Tool.Run("extract", _folder["a.txt"], "-o", _folder["with"], "--user-dict", _folder["words.txt"]);
        await Tool.Run("extract", _folder["a.txt"], "-o", _folder["without"]);
        Assert.Equal([["鼎新惠农包"], ["惠农包"]], [_folder.Column("with/figures.csv", "item"), _folder.Column("without/figures.csv", "item")]);
    }

    [Fact]
    public async Task Fifty_megabytes_on_one_line_are_read()
    {
        var line = new StringBuilder(17_000_000).Insert(0, "对口帮扶协作", 2_780_000).Append("，捐款5万元。").ToString();
        _folder.Write("long.txt", line);
        var result = await Tool.Run("extract", _folder["long.txt"], "-o", _folder["out"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal([$"{Encoding.UTF8.GetByteCount(line)}"], _folder.Column("out/articles.csv", "bytes"));
        Assert.Equal(["ok"], _folder.Column("out/articles.csv", "status"));
    }

    [Fact]
    public async Task Output_that_cannot_be_written_ends_with_5()
    {
        _folder.Write("a.txt", "捐款5万元。");
        var result = await Tool.Run("extract", _folder["a.txt"], "-o", _folder["a.txt"]);
        Assert.Equal(5, result.ExitCode);
        Assert.Contains("a.txt cannot be written", result.Error, StringComparison.Ordinal);
        Assert.Equal("捐款5万元。", _folder.Read("a.txt"));
    }

    [Fact]
    public async Task A_run_that_reads_nothing_writes_nothing()
    {
        Directory.CreateDirectory(_folder["in"]);
        Assert.Equal(2, (await Tool.Run("extract", _folder["in"], "-o", _folder["out"])).ExitCode);
        Assert.False(Directory.Exists(_folder["out"]));
    }
}
