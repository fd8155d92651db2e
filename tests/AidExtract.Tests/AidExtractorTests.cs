using System.Text;
using AidExtract.Cleaning;
using AidExtract.Decoding;
using AidExtract.Segmenting;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests;

public class AidExtractorTests
{
    private const string Page = """
        山乡小学添了新桌椅
        2020-10-17 来源：清河晚报 阅读：3862次
        10月16日，甲公司向山乡小学捐款5万元，课桌120张。
        两年来，公司累计捐款38万元。
        相关新闻
        爱心企业捐赠30万元物资慰问环卫工人
        上一篇：秋粮收购资金已备足15亿元
        """;

    private static readonly AidExtractor Plain = new();
    private static readonly AidExtractor AllSections = new(new ExtractorOptions { AllSections = true });

    [Fact]
    public void Figures_are_those_of_title_headings_and_body()
    {
        Assert.Equal(["5万元 Body", "120张 Body", "38万元 Body"], Figures(Plain, Page));
    }

    [Fact]
    public void With_all_sections_figures_of_every_line_tell_what_it_is()
    {
        Assert.Equal(["3862次 Source", "5万元 Body", "120张 Body", "38万元 Body", "30万元 Related", "15亿元 Boilerplate"], Figures(AllSections, Page));
    }

    [Theory]
    [InlineData("县里拨款12.7万元修路。", "12.7万元", "12.7 万元")]
    [InlineData("县里拨款２４．３万元修路。", "２４．３万元", "24.3 万元")]
    [InlineData("县里拨款三百二十万元修路。", "三百二十万元", "三百 二十万元")]
    [InlineData("县里捐赠课桌1,200张。", "1,200张", "1 , 200 张")]
    public void A_numeral_is_one_whatever_words_it_is_cut_into(string text, string figure, string words)
    {
        var folded = new Cleaner().Clean(new DecodedText(figure, "")).Text.Text;

        Assert.Equal(words, string.Join(' ', new Segmenter().Cut(folded).Select(word => word.In(folded))));
        Assert.Equal([$"{figure} Body"], Figures(Plain, text));
    }

    [Fact]
    public void All_sections_add_rows_to_the_samples_and_change_none()
    {
        var added = 0;
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Path("samples", "articles"), "*.txt", SearchOption.AllDirectories))
        {
            var (plain, all) = (Read(Plain, file), Read(AllSections, file));
            var content = all.Figures.Where(f => f.Section is Section.Title or Section.Heading or Section.Body).ToArray();
            Assert.Equal(plain.Figures.Select(f => f with { Number = 0, PartOf = null, Flags = [] }), content.Select(f => f with { Number = 0, PartOf = null, Flags = [] }));
            Assert.Equal(plain.Figures.Select(f => string.Join(';', f.Flags)), content.Select(f => string.Join(';', f.Flags)));
            added += all.Figures.Count - content.Length;
        }

        Assert.True(added > 0);
    }

    private static Article Read(AidExtractor extractor, string file) => extractor.Extract(new ArticleInput("a", File.ReadAllBytes(file)));

    private static string[] Figures(AidExtractor extractor, string text) =>
        [.. extractor.Extract(new ArticleInput("a", Encoding.UTF8.GetBytes(text))).Figures.Select(f => $"{f.Raw} {f.Section}")];
}
