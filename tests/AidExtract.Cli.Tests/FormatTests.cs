using System.Text.RegularExpressions;
using Xunit;

namespace AidExtract.Cli.Tests;

/// <summary>The tables in every format, as other programs read them.</summary>
public sealed partial class FormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FormatTests()
    {
        _folder.Write("in/a.txt", "2020年10月17日，天津市河西区向甘肃省靖远县捐款5.25万元，惠及30户，增长12.5%。\n气温降至-5℃。\n");
        _folder.Write("in/空.txt", "");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("jsonl")]
    [InlineData("parquet")]
    public async Task A_folder_gets_the_tables_and_their_description(string format)
    {
        Assert.Equal(3, (await Extract(format, "--format", format)).ExitCode);
        Assert.Equal([$"articles.{format}", "datapackage.json", $"figures.{format}", $"places.{format}"], _folder.Files(format));
        Assert.Contains($"\"path\": \"figures.{format}\"", _folder.Read($"{format}/datapackage.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_lines_go_to_standard_output()
    {
        var result = await Tool.Run("extract", _folder["in"], "-q", "--format", "jsonl");
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("{\"article\":\"a.txt\",\"figure\":1,\"kind\":\"money\",\"raw\":\"5.25万元\",\"text\":\"5.25万元\",\"value\":52500,\"high\":null,", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("parquet")]
    public async Task The_same_input_gives_the_same_bytes_whatever_the_jobs(string format)
    {
        for (var i = 0; i < 40; i++)
        {
            _folder.Write($"in/{i}.txt", $"甲公司向乙县捐款{i + 1}万元。\n");
        }

        await Extract("one", "--format", format, "--jobs", "1");
        await Extract("four", "--format", format, "--jobs", "4");
        Assert.All(_folder.Files("one"), name => Assert.Equal(File.ReadAllBytes(_folder[$"one/{name}"]), File.ReadAllBytes(_folder[$"four/{name}"])));
    }

    [Fact]
    public async Task Spreadsheets_get_marks_line_ends_and_codes_of_their_own()
    {
        await Extract("out", "--excel");
        var figures = _folder.Read("out/figures.csv");
        Assert.StartsWith("\uFEFFarticle,figure,", figures, StringComparison.Ordinal);
        Assert.Equal(figures.Count(c => c == '\n'), Regex.Count(figures, "\r\n"));
        Assert.Contains("\"=\"\"620421\"\"\"", _folder.Read("out/places.csv"), StringComparison.Ordinal);
        Assert.Contains("'-5℃", figures, StringComparison.Ordinal);
        Assert.Contains(",-5,", figures, StringComparison.Ordinal);
        Assert.Contains("\"lineTerminator\": \"\\r\\n\"", _folder.Read("out/datapackage.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duckdb_reads_the_same_from_every_format()
    {
        Assert.SkipUnless(OtherReaders.HasDuckDb, "@duckdb/node-api is not in NODE_PATH: the tables were not read with DuckDB.");
        var columns = new List<Dictionary<string, string[]>>();
        foreach (var format in new[] { "csv", "jsonl", "parquet" })
        {
            await Extract(format, "--format", format);
            columns.Add(await OtherReaders.DuckDb(_folder[format]));
        }

        Assert.Equal(columns[0], columns[1]);
        Assert.Equal(columns[0], columns[2]);
        Assert.Equal(["DECIMAL(38,10)", "52500.0000000000"], columns[2]["figures.value"][..2]);
        Assert.Equal(["VARCHAR", "620421"], columns[2]["figures.recipient_code"][..2]);
        Assert.Equal(["DATE", "2020-10-17", ""], columns[2]["articles.date"]);
        Assert.Equal(["BOOLEAN", "false"], columns[2]["places.in_org"][..2]);
        Assert.Equal(["BIGINT", "1"], columns[2]["figures.figure"][..2]);
    }

    [Fact]
    public async Task Pandas_reads_the_types_that_the_data_package_tells()
    {
        Assert.SkipUnless(OtherReaders.HasPandas, "pandas is not installed: the tables were not read with it.");
        await Extract("csv");
        var columns = await OtherReaders.Pandas(_folder["csv"]);
        Assert.Equal(["string", "620421"], columns["figures.recipient_code"][..2]);
        Assert.Equal(["float64", "52500.0"], columns["figures.value"][..2]);
        Assert.Equal(["datetime64[ns]", "2020-10-17 00:00:00", ""], columns["articles.date"]);
        Assert.Equal(["boolean", "False"], columns["places.in_org"][..2]);
        Assert.Equal(["Int64", "1"], columns["figures.figure"][..2]);
        await Extract("jsonl", "--format", "jsonl");
        var lines = await OtherReaders.Pandas(_folder["jsonl"]);
        Assert.Equal(["object", "620421"], lines["figures.recipient_code"][..2]);
        Assert.Equal(["float64", "52500.0"], lines["figures.value"][..2]);
    }

    [Fact]
    public async Task Libreoffice_shows_codes_as_text_and_calculates_nothing_else()
    {
        Assert.SkipUnless(OtherReaders.HasLibreOffice, "LibreOffice is not installed: the tables were not opened in it.");
        await Extract("out", "--excel");
        var places = await OtherReaders.LibreOffice(_folder["out"], "places.csv");
        Assert.Contains("office:value-type=\"string\" office:string-value=\"620421\"", places, StringComparison.Ordinal);
        var figures = await OtherReaders.LibreOffice(_folder["out"], "figures.csv");
        Assert.Contains("office:value-type=\"float\" office:value=\"-5\"", figures, StringComparison.Ordinal);
        Assert.All(Formula().Matches(places + figures), m => Assert.Matches("^of:=&quot;[0-9]+&quot;$", m.Groups[1].Value));
    }

    [GeneratedRegex("table:formula=\"([^\"]*)\"")]
    private static partial Regex Formula();

    private Task<ToolResult> Extract(string output, params string[] options) => Tool.Run(["extract", _folder["in"], "-q", "--date", "2020-10-17", "-o", _folder[output], .. options]);
}
