using Xunit;

namespace AidExtract.Cli.Tests;

public sealed class DuplicateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Copies_are_told_as_copies_of_the_first_and_have_no_figures()
    {
        _folder.Write("in/a.txt", "靖远县获捐5万元。");
        _folder.Write("in/b.txt", "靖远县获捐6万元。");
        _folder.Write("in/c.txt", "靖远县获捐5万元。");
        _folder.Write("in/d.txt", "");
        _folder.Write("in/e.txt", "");
        _folder.Write("in/f.jsonl", "{\"id\":\"f\",\"text\":\"靖远县获捐5万元。\"}\n");
        var result = await Tool.Run("extract", _folder["in"], "-o", _folder["out"], "--skip-duplicates");
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["ok", "ok", "duplicate", "failed", "failed", "duplicate"], _folder.Column("out/articles.csv", "status"));
        Assert.Equal(["", "", "a.txt", "the file is empty", "the file is empty", "a.txt"], _folder.Column("out/articles.csv", "error"));
        Assert.Equal(["a.txt", "b.txt"], _folder.Column("out/figures.csv", "article"));
        Assert.Equal(["a.txt", "b.txt"], _folder.Column("out/places.csv", "article").Distinct());
        Assert.Equal(["0", "0"], [_folder.Column("out/articles.csv", "figures")[2], _folder.Column("out/articles.csv", "places")[2]]);
        Assert.Equal(_folder.Column("out/articles.csv", "sha256")[0], _folder.Column("out/articles.csv", "sha256")[2]);
        Assert.EndsWith(", 2 failed, 2 duplicates\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(["articles.csv", "datapackage.json", "figures.csv", "places.csv"], _folder.Files("out"));
    }

    [Fact]
    public async Task Which_are_copies_does_not_depend_on_jobs_or_on_where_the_figures_go()
    {
        RunInputs.Write(_folder, 100);
        await Tool.Run("extract", _folder["in"], "-o", _folder["one"], "--skip-duplicates", "--jobs", "1", "-q");
        await Tool.Run("extract", _folder["in"], "-o", _folder["eight"], "--skip-duplicates", "--jobs", "8", "-q");
        var piped = await Tool.Run("extract", _folder["in"], "--skip-duplicates", "--jobs", "8", "-q");
        Assert.Contains("duplicate", _folder.Column("one/articles.csv", "status"));
        Assert.Equal(_folder.Read("one/articles.csv"), _folder.Read("eight/articles.csv"));
        Assert.Equal(_folder.Read("one/figures.csv"), _folder.Read("eight/figures.csv"));
        Assert.Equal(_folder.Read("one/figures.csv"), piped.Output);
    }

    [Fact]
    public async Task Without_being_asked_copies_are_read()
    {
        _folder.Write("in/a.txt", "靖远县获捐5万元。");
        _folder.Write("in/b.txt", "靖远县获捐5万元。");
        await Tool.Run("extract", _folder["in"], "-o", _folder["out"]);
        Assert.Equal(["ok", "ok"], _folder.Column("out/articles.csv", "status"));
    }
}
