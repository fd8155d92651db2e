using AidExtract.Matching.Figures;
using Xunit;

namespace AidExtract.Tests.Matching.Figures;

public class TableFiguresTests
{
    private static readonly AidExtractor Extractor = new();

    [Fact]
    public void Numbers_below_a_header_take_its_unit()
    {
        var figures = Read("某市慈善会公布今年冬季募集物资的情况，全部物资已经运抵各县。\n物资　数量（件）　折价（万元）\n棉被　1200　18\n羽绒服　860　25.8\n以上物资由各县民政局发放到困难群众手中，请社会各界监督。");

        Assert.Equal(["1200 1200 件", "18 180000 CNY", "860 860 件", "25.8 258000 CNY"], figures);
    }

    [Fact]
    public void A_number_behind_a_label_takes_the_label_s_unit()
    {
        var figures = Read("某市慈善会公布今年冬季救助支出的情况，救助对象由各街道审核。\n救助总额（万元）\t412.75\n救助户数（户）\t2063\n以上款项已经全部发放到户，请社会各界监督。");

        Assert.Equal(["412.75 4127500 CNY", "2063 2063 户"], figures);
    }

    [Fact]
    public void A_quantity_with_its_own_unit_does_not_end_the_table()
    {
        var figures = Read("某县财政局公示今年冬季修缮项目的资金安排，公示期为十天。\n序号　项目　规模　金额（万元）\n1　添置制氧机　35台（套）　48.6\n2　整修水渠　2.4公里　90\n以上项目由各乡镇组织实施，请社会各界监督。");

        Assert.Equal(["48.6 486000 CNY", "2.4公里 2.4 公里", "90 900000 CNY"], figures.Where(figure => !figure.StartsWith("35", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_unit_in_brackets_does_not_reach_beyond_its_table()
    {
        var figures = Read("某市慈善会公布今年冬季募集物资的情况，全部物资已经运抵各县。\n物资　折价（万元）\n由各县民政局发放。\n编号　1200");

        Assert.Empty(figures);
    }

    private static IEnumerable<string> Read(string text) =>
        Extractor.Extract(new ArticleInput("table", System.Text.Encoding.UTF8.GetBytes(text))).Figures.Select(figure => $"{figure.Raw} {figure.Value:0.##} {figure.Unit}");
}
