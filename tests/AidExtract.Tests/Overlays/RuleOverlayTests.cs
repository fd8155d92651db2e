using System.Text;
using AidExtract.Overlays;
using AidExtract.Tables;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Overlays;

public sealed class RuleOverlayTests : IDisposable
{
    private const string Classifiers = "word\tnot_before\texample\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("aidextract-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_programs_own_tables_laid_over_themselves_change_nothing()
    {
        foreach (var table in Directory.EnumerateFiles(RepositoryFolder.Path("src", "Data", "Rules"), "*.tsv"))
        {
            File.Copy(table, Path.Combine(_folder, Path.GetFileName(table)));
        }

        Assert.True(Directory.EnumerateFiles(_folder).Count() > 20);
        Assert.Same(CompiledTables.BuiltIn, RuleOverlay.Apply(CompiledTables.BuiltIn, _folder));
    }

    [Fact]
    public void Rows_add_replace_and_take_away()
    {
        const string Text = "送来稻谷12箩,账本3摞,毛巾7条,鲜花9束。";
        Assert.Equal(["3摞", "7条", "9束"], Figures(Text));
        Write("classifiers.tsv", Classifiers + "# baskets\n箩\t\t稻谷12箩\n条\t, 例\t7条\n!摞\n");
        Assert.Equal(["12箩", "9束"], Figures(Text).Where(f => f.Length > 1));
    }

    [Fact]
    public void Tables_of_every_stage_can_be_laid_over()
    {
        Write("verbs.tsv", "verb\tuse\tframe\tflow\texample\n捐赠\tboth\tgive\tsubsidy\t甲公司捐赠5万元\n");
        Write("boilerplate.tsv", "pattern\tclass\texample\n^本站荐读\tboilerplate\t本站荐读\n");
        Write("org-suffixes.tsv", "suffix\texample\n茶馆\t昆山市茶馆\n");
        var article = Read("昆山市茶馆向靖远县捐赠5万元。\n本站荐读爱心捐款9万元。\n");
        Assert.Equal(["5万元"], article.Figures.Select(f => f.Raw));
        Assert.Equal("subsidy", article.Figures[0].Flow);
        Assert.True(article.Places.Single(p => p.Raw == "昆山市").Mention.InOrganisation);
        Assert.False(new AidExtractor().Extract(new ArticleInput("a", Encoding.UTF8.GetBytes("昆山市茶馆向靖远县捐赠5万元。"))).Places.Single(p => p.Raw == "昆山市").Mention.InOrganisation);
    }

    [Fact]
    public void The_hash_tells_what_was_laid_over()
    {
        Write("classifiers.tsv", Classifiers + "箩\t\t稻谷12箩\n");
        var first = new AidExtractor(new ExtractorOptions { RulesFolder = _folder }).TablesHash;
        Assert.NotEqual(new AidExtractor().TablesHash, first);
        Assert.Equal(first, new AidExtractor(new ExtractorOptions { RulesFolder = _folder }).TablesHash);
        Assert.Equal(first, Read("送来稻谷12箩。").Tables);
        Write("classifiers.tsv", Classifiers + "箩\t筐\t稻谷12箩\n");
        Assert.NotEqual(first, new AidExtractor(new ExtractorOptions { RulesFolder = _folder }).TablesHash);
    }

    [Theory]
    [InlineData("classifiers.tsv", Classifiers + "箩\t\t稻谷\n", "(2): error AID003: the example does not hold '箩'")]
    [InlineData("classifiers.tsv", Classifiers + "箩\t稻谷12箩\n", "(2): error AID001: 2 cells where 3 are due")]
    [InlineData("classifiers.tsv", "word\texample\n箩\t12箩\n", "(1): error AID002: the columns must be: word, not_before, example")]
    [InlineData("classifiers.tsv", Classifiers + "箩\t\t12箩\n\n箩\t\t3箩\n", "(4): error AID006: '箩' stands here twice")]
    [InlineData("classifiers.tsv", Classifiers + "!箩\n", "(2): error AID010: there is no row '箩' to take away")]
    [InlineData("ratios.tsv", "word\tposition\tunit\tfactor\tnot_before\texample\n分\tafter\t%\tten\t\t三分\n", "(2): error AID004: 'ten' in column factor is not a number")]
    [InlineData("connectors.tsv", "word\tclass\texample\n兼\tnothing\t甲兼乙\n", "(2): error AID005: 'nothing' in column class is none of: ")]
    [InlineData("figure-forms.tsv", "form\tkind\tshape\tpattern\texample\tgives\nx\tmoney\tsingle\tN A| Currency\t5元\t\n", "(2): error AID009: an alternative is empty")]
    [InlineData("figure-forms.tsv", "form\tkind\tshape\tpattern\texample\tgives\nx\tmoney\trange\tN Currency\t5元\t\n", "(2): error AID009: the shape range needs 2 numerals")]
    [InlineData("figure-forms.tsv", "form\tkind\tshape\tpattern\texample\tgives\nx\tmonney\tsingle\tN Currency\t5元\t\n", "(2): error AID005: 'monney' in column kind is none of: money, ")]
    [InlineData("time-units.tsv", "word\tkind\tunit\texample\tnot_before\n旬\tdays\t天\t三旬\t\n", "(2): error AID005: 'days' in column kind is none of: age, duration")]
    [InlineData("clasifiers.tsv", Classifiers, "(1): error AID008: there is no table of this name to lay it over; the tables are admin-nouns.tsv, ")]
    public void Bad_rows_are_told_as_when_the_program_is_built(string file, string content, string error)
    {
        Write(file, content);
        var thrown = Assert.Throws<InvalidRulesException>(() => RuleOverlay.Apply(CompiledTables.BuiltIn, _folder));
        Assert.StartsWith(Path.Combine(_folder, file) + error, thrown.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_text_and_what_is_no_folder_is_told()
    {
        File.WriteAllBytes(Path.Combine(_folder, "classifiers.tsv"), [0xB0, 0xA1, 0x0A]);
        Assert.EndsWith("classifiers.tsv(1): error AID001: the table is not UTF-8", Error(_folder), StringComparison.Ordinal);
        Assert.EndsWith("nowhere: there is no such folder", Error(Path.Combine(_folder, "nowhere")), StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder, "classifiers.tsv"));
        Assert.EndsWith("there is no table (.tsv file) in it", Error(_folder), StringComparison.Ordinal);

        static string Error(string folder) => Assert.Single(Assert.Throws<InvalidRulesException>(() => RuleOverlay.Apply(CompiledTables.BuiltIn, folder)).Errors);
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);

    private IEnumerable<string> Figures(string text) => Read(text).Figures.Select(f => f.Raw);

    private Article Read(string text) => new AidExtractor(new ExtractorOptions { RulesFolder = Directory.EnumerateFiles(_folder).Any() ? _folder : null })
        .Extract(new ArticleInput("a", Encoding.UTF8.GetBytes(text)));
}
