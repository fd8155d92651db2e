using Xunit;

namespace AidExtract.Cli.Tests;

public sealed class SameBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SameBytesTests()
    {
        for (var i = 0; i < 60; i++)
        {
            _folder.Write($"in/{i % 7}/{i}.txt", $"甲县投入资金{i}.5万元，惠及{i * 3}户。\n{string.Concat(Enumerable.Repeat("今年以来，帮扶工作扎实推进。", i % 5 * 200))}\n2020年10月，乙村获赠图书1,20{i % 10}册。\n");
        }

        _folder.Write("in/r.jsonl", string.Concat(Enumerable.Range(0, 60).Select(i => $"{{\"id\":\"r{i}\",\"text\":\"丙公司捐款{i}万元。\",\"title\":\"捐款{i}万元\"}}\n")) + "bad\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2", "", "")]
    [InlineData("5", "", "")]
    [InlineData("1", "LC_ALL", "de_DE.UTF-8")]
    [InlineData("2", "LC_ALL", "tr_TR.ISO-8859-9")]
    [InlineData("2", "LC_ALL", "zh_CN.GB18030")]
    [InlineData("2", "LANG", "C")]
    [InlineData("2", "TZ", "Asia/Shanghai")]
    [InlineData("1", "TZ", "America/Los_Angeles")]
    [InlineData("2", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")]
    public async Task Output_is_the_same_whatever_jobs_locale_and_time_zone(string jobs, string variable, string value)
    {
        (string, string)[] environment = variable.Length > 0 ? [(variable, value)] : [];
        await Extract("plain", "1", []);
        await Extract("other", jobs, environment);
        foreach (var name in _folder.Files("plain"))
        {
            Assert.Equal(_folder.Read($"plain/{name}"), _folder.Read($"other/{name}"));
        }

        var stream = await Tool.Run(["extract", _folder["in"], "--jobs", jobs, "-q"], [], environment);
        Assert.Equal(_folder.Read("plain/figures.csv"), stream.Output);
        var schema = await Tool.Run(["schema"], [], environment);
        Assert.Contains("帮扶资金", schema.Output, StringComparison.Ordinal);
    }

    private async Task Extract(string folder, string jobs, (string, string)[] environment)
    {
        var result = await Tool.Run(["extract", _folder["in"], "-o", _folder[folder], "--jobs", jobs, "-q"], [], environment);
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["articles.csv", "datapackage.json", "figures.csv", "places.csv"], _folder.Files(folder));
        Assert.Equal(121, _folder.Column($"{folder}/articles.csv", "article").Length);
    }
}
