using System.Globalization;
using System.Text;
using AidExtract.Cleaning;
using Xunit;

namespace AidExtract.Tests.Pages;

public sealed class HtmlPageTests
{
    private static readonly AidExtractor Plain = new();
    private static readonly AidExtractor AllSections = new(new ExtractorOptions { AllSections = true });

    static HtmlPageTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void A_page_of_a_content_system()
    {
        Assert.Equal(
            [
                "1,</b>260</font>万元 = 12600000 CNY Body 19", "18.6公里 = 18.6 公里 Body 19", "８００万元 = 8000000 CNY Body 20", "2300</span>户 = 2300 户 Body 21",
            ],
            Figures(Plain, SamplePages.Government));
        Assert.Equal(["清河县修通三条村道", "清河县融媒体中心", "2021-03-08", "text"], Facts(SamplePages.Government));
        Assert.Equal(["3000份 = 3000 份 Boilerplate 25"], Figures(AllSections, SamplePages.Government).Where(f => f.Contains("3000份", StringComparison.Ordinal)));
        Assert.DoesNotContain(Figures(AllSections, SamplePages.Government), f => f.StartsWith("77", StringComparison.Ordinal) || f.StartsWith("900", StringComparison.Ordinal) || f.StartsWith("500", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_of_a_portal()
    {
        Assert.Equal(["100名 = 100 名 Body 13", "360万元 = 3600000 CNY Body 13", "1200套 = 1200 套 Body 15", "12台 = 12 台 Body 16"], Figures(Plain, SamplePages.Portal));
        Assert.Equal(["百名教师赴东乡支教", "山城晚报", "2019-09-02", "text"], Facts(SamplePages.Portal));
        Assert.Equal(
            [
                "3亿元 Related", "5200套 Related", "1.2亿元 Related", "5000元 Related", "6000人 Related", "500元 Boilerplate", "2000万元 Boilerplate",
            ],
            Sections(AllSections, SamplePages.Portal).Where(f => f.EndsWith("Related", StringComparison.Ordinal) || f.EndsWith("Boilerplate", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_with_tables()
    {
        Assert.Equal(
            [
                "174.6 = 1746000 CNY Heading 4", "1320 = 1320 人 Heading 4", "90.5 = 905000 CNY Heading 5", "860 = 860 人 Heading 5", "1746070元 = 1746070 CNY Heading 7", "300床 = 300 床 Heading 7",
            ],
            Figures(Plain, SamplePages.Table));
        Assert.Equal("慈善一日捐到账情况", Facts(SamplePages.Table)[0]);
    }

    [Fact]
    public void A_page_of_old_in_GBK()
    {
        var gbk = Encoding.GetEncoding(936);
        var article = Html.Extract(Plain, SamplePages.Old, gbk);

        Assert.Equal(["42万元 = 420000 CNY Body 6", "12间 = 12 间 Body 6", "３６０名 = 360 名 Body 7"], article.Figures.Select(Show));
        Assert.Equal(("gb18030", "青石乡建起希望小学", new DateOnly(2003, 6, 1)), (article.Encoding, article.Title, article.Date));
        Assert.Contains("10万份 Boilerplate", Html.Extract(AllSections, SamplePages.Old, gbk).Figures.Select(f => $"{f.Raw} {f.Section}"));
    }

    [Fact]
    public void A_traditional_page_in_Big5()
    {
        var article = Html.Extract(Plain, SamplePages.Traditional, Encoding.GetEncoding(950));

        Assert.Equal(["新臺幣3億<i>2,450萬</i>元 = 324500000 TWD Body 5", "1200頂 = 1200 顶 Body 5"], article.Figures.Select(Show));
        Assert.Equal(("big5", "善款送抵灾区", new DateOnly(2010, 8, 20)), (article.Encoding, article.Title, article.Date));
    }

    [Fact]
    public void A_malformed_page_keeps_its_figures()
    {
        Assert.Equal(
            [
                "8<i>6</b>万</i>元 = 860000 CNY Heading 2", "5公里 = 5 公里 Heading 2", "3成 = 30 % Heading 2", "40名 = 40 名 Heading 2", "2<b>0万元 = 200000 CNY Heading 3",
                "30吨 = 30 吨 Heading 3", "50立方米 = 50 立方米 Heading 3", "3万元 = 30000 CNY Body 4",
            ],
            Figures(Plain, SamplePages.Malformed));
        Assert.Equal("河湾村修水渠", Facts(SamplePages.Malformed)[0]);
    }

    [Theory]
    [InlineData(SamplePages.Government)]
    [InlineData(SamplePages.Portal)]
    [InlineData(SamplePages.Table)]
    [InlineData(SamplePages.Old)]
    [InlineData(SamplePages.Malformed)]
    public void Raw_stands_in_the_file_where_the_positions_say(string page)
    {
        foreach (var text in new[] { page, "𠮷<!-- 𠮷 -->" + page, page.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            var runes = text.EnumerateRunes().ToArray();
            var article = AllSections.Extract(new ArticleInput("page", Encoding.UTF8.GetBytes(text)) { Format = TextFormat.Html });
            Assert.NotEmpty(article.Figures);
            Assert.All(article.Figures, f => Assert.Equal(f.Raw, string.Concat(runes[f.Start..f.End])));
            Assert.All(article.Places, p => Assert.Equal(p.Raw, string.Concat(runes[p.Start..p.End])));
            Assert.All(article.Figures, f => Assert.Equal(f.Line, 1 + runes[..f.Start].Count(r => r.Value == '\n')));
        }
    }

    [Fact]
    public void A_record_s_text_may_be_a_page()
    {
        var article = Plain.Extract(new ArticleInput("r", Encoding.UTF8.GetBytes(SamplePages.Malformed)) { IsRecord = true, Title = "水渠修了5公里" });

        Assert.Equal("水渠修了5公里", article.Title);
        Assert.Equal(["5公里 = 5 公里 Title 1", "8<i>6</b>万</i>元 = 860000 CNY Heading 2"], article.Figures.Take(2).Select(Show));
        Assert.Equal(SamplePages.Malformed.IndexOf("8<i>", StringComparison.Ordinal), article.Figures[1].Start);
    }

    [Theory]
    [InlineData(TextFormat.Auto, 2)]
    [InlineData(TextFormat.NamedHtml, 1)]
    [InlineData(TextFormat.Html, 1)]
    [InlineData(TextFormat.Plain, 2)]
    public void Left_over_tags_make_a_text_no_page(TextFormat format, int lines)
    {
        var article = Plain.Extract(new ArticleInput("a", "某县捐款<b>5</b>万元，\n村里修路。"u8.ToArray()) { Format = format });

        Assert.Equal(["5</b>万元"], article.Figures.Select(f => f.Raw));
        Assert.Equal(lines, article.BodyLines);
    }

    [Theory]
    [InlineData("<title>县里修路</title><h1>县里修路</h1>", "县里修路")]
    [InlineData("<title>县里修路_要闻_山城网</title><h2>县里修路</h2>", "县里修路")]
    [InlineData("<title>县里修路_要闻_山城网</title>", "县里修路")]
    [InlineData("<title>县里修路 - 山城网</title>", "县里修路")]
    [InlineData("<title>山乡巨变——三年修路记|山城网</title>", "山乡巨变——三年修路记")]
    [InlineData("<title>2019-2020年县里修路</title>", "2019-2020年县里修路")]
    [InlineData("<title>山城网</title><h1>县里修路</h1>", "县里修路")]
    [InlineData("<title>县里修路_山城网</title><h1><a href=/>山城网</a></h1><p>县里修路", "县里修路")]
    [InlineData("<meta property=og:title content=\"县里修路\"><title></title>", "县里修路")]
    [InlineData("<div itemprop=headline>县里修路</div>", "县里修路")]
    [InlineData("<p>县里修路", "县里修路")]
    public void The_headline_is_found(string html, string title) =>
        Assert.Equal(title, Html.Extract(Plain, $"<!doctype html>{html}<p>县里拨款500万元，修通了三条路。").Title);

    [Theory]
    [InlineData("<meta name=pubdate content=\"2020-07-13 08:00\">", "2020-07-13")]
    [InlineData("<meta name=publishdate content=20200713>", "2020-07-13")]
    [InlineData("<meta itemprop=datePublished content=\"2020-07-13\"><p>发布时间：2020-07-14", "2020-07-13")]
    [InlineData("<p><time datetime=\"2020-07-13T08:00\">今天</time> 周晓", "2020-07-13")]
    [InlineData("<p>发布时间：2020-07-14</p><p><time datetime=\"2020-07-13\">昨天</time>", "2020-07-14")]
    [InlineData("<nav><time datetime=\"2020-07-13\">昨天</time>要闻</nav>", "")]
    [InlineData("<meta name=pubdate content=昨天><p>2020年7月14日", "2020-07-14")]
    public void The_date_is_found(string html, string date) =>
        Assert.Equal(date, Html.Extract(Plain, $"<!doctype html>{html}<p>县里拨款500万元，修通了三条路。").Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    [Theory]
    [InlineData("<meta name=source content=\"山城日报\"><p>来源：清河晚报", "山城日报")]
    [InlineData("<meta name=mediaid content=\"来源：山城日报\">", "山城日报")]
    [InlineData("<meta name=author content=\"周晓\"><p>来源：清河晚报", "清河晚报")]
    [InlineData("<meta name=author content=\"山城日報\">", "山城日报")]
    public void The_source_is_found(string html, string source) =>
        Assert.Equal(source, Html.Extract(Plain, $"<!doctype html>{html}<p>县里拨款500万元，修通了三条路。").Source);

    private static string[] Figures(AidExtractor extractor, string page) => [.. Html.Extract(extractor, page).Figures.Select(Show)];

    private static string[] Sections(AidExtractor extractor, string page) => [.. Html.Extract(extractor, page).Figures.Select(f => $"{f.Raw} {f.Section}")];

    private static string Show(FigureRecord f) => $"{f.Raw} = {f.Value:0.##} {f.Unit} {f.Section} {f.Line}";

    private static string[] Facts(string page)
    {
        var article = Html.Extract(Plain, page);
        return [article.Title, article.Source, article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", article.DateFrom];
    }
}
