using System.Text;
using AidExtract.Cleaning;
using Xunit;

namespace AidExtract.Tests;

/// <summary>Places of whole articles, from the file to the record.</summary>
public sealed class PlacesOfArticlesTests
{
    private const string Story = """
        和平区医生进山义诊
        天津市和平区向甘肃省靖远县捐款50万元，和平区的医生也来了。
        我县今年的义诊惠及群众3000人。
        """;

    private const string Page = Story + """

        来源：天津日报
        相关新闻
        沈阳市和平区慰问环卫工人
        和平区招聘教师
        沈阳市和平区、沈阳市铁西区举办义卖
        铁西区和会宁县签约
        """;

    private const string Spam = "免费视频在线观看_日本高清_成人影院_在线播放_沈阳市免费视频_成人小说";

    private static readonly AidExtractor Plain = new();
    private static readonly AidExtractor AllSections = new(new ExtractorOptions { AllSections = true });

    [Fact]
    public void Places_of_every_line_tell_what_it_is()
    {
        Assert.Equal(
            [
                "和平区 120101 Title", "天津市 120000 Body", "和平区 120101 Body", "甘肃省 620000 Body", "靖远县 620421 Body", "和平区 120101 Body",
                "天津 120000 Source", "沈阳市 210100 Related", "和平区 210102 Related", "和平区 120101 Related", "沈阳市 210100 Related", "和平区 210102 Related",
                "沈阳市 210100 Related", "铁西区 210106 Related", "铁西区  Related", "会宁县 620422 Related",
            ],
            Read(Plain, Page).Places.Select(p => $"{p.Raw} {p.Mention.Code} {p.Section}"));
    }

    [Fact]
    public void What_a_page_puts_around_an_article_changes_nothing_in_it()
    {
        var (alone, page) = (Read(Plain, Story), Read(Plain, Page));

        Assert.Equal(alone.Places.Select(Shown), page.Places.Where(p => p.Section is Section.Title or Section.Heading or Section.Body).Select(Shown));
        Assert.Equal(alone.Figures.Select(f => (f.Raw, f.Place, f.PlaceCode, f.DonorCode, f.RecipientCode)), page.Figures.Select(f => (f.Raw, f.Place, f.PlaceCode, f.DonorCode, f.RecipientCode)));
    }

    [Fact]
    public void Places_of_planted_spam_are_written_only_when_all_sections_are_asked_for()
    {
        var text = Spam + "\n" + Story;

        Assert.DoesNotContain(Read(Plain, text).Places, p => p.Section == Section.Spam);
        Assert.Contains(Read(AllSections, text).Places, p => p is { Section: Section.Spam, Raw: "沈阳市" });
    }

    [Theory]
    [InlineData("甘肅省宕昌縣何家堡鄉缸溝村獲贈課桌椅80套。", "甘肅省 620000; 宕昌縣 621223; 何家堡鄉 621223209; 缸溝村 621223209206")]
    [InlineData("貴州省銅仁市沿河土家族自治縣收到張家港市的捐款，張沿兩地協作五年。", "貴州省 520000; 銅仁市 520600; 沿河土家族自治縣 520627; 張家港市 320582; 張 320582; 沿 520627")]
    [InlineData("臺灣花蓮縣壽豐鄉發生地震，高雄市美濃區也有災情，美濃的農民捐米。", "臺灣 710000; 花蓮縣 ; 壽豐鄉 ; 高雄市 ; 美濃區 ; 美濃 ")]
    [InlineData("香港深水埗區與澳門花地瑪堂區的義工募捐，深水埗的商戶也參加。", "香港 810000; 深水埗區 810202; 澳門 820000; 花地瑪堂區 820104; 深水埗 810202")]
    [InlineData("天津市和平區(qū)向甘肅省靖遠縣(xiàn)北灣鎮(zhèn)富坪村捐款50萬(wàn)元。", "天津市 120000; 和平區 120101; 甘肅省 620000; 靖遠縣 620421; 北灣鎮 620421101; 富坪村 620421101208")]
    public void Places_are_found_in_traditional_and_damaged_text(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Read(Plain, text).Places.Select(p => $"{p.Raw} {p.Mention.Code}")));

    [Theory]
    [InlineData("黔西县获赠图书\n2019-05-01 来源：山区日报\n黔西县收到图书两千册。", "", "text", "520522")]
    [InlineData("黔西县收到图书两千册。", "2019-05-01", "option", "520522")]
    [InlineData("黔西县收到图书两千册。", "2023-05-01", "option", "520581")]
    [InlineData("黔西县收到图书两千册。", "", "", "520522")]
    [InlineData("綦江县和密云区收到图书两千册。", "", "", "500110")]
    public void Names_are_read_by_the_date_of_the_text_else_of_the_option_else_by_their_vintage(string text, string option, string from, string code)
    {
        var date = option.Length == 0 ? (DateOnly?)null : DateOnly.Parse(option, System.Globalization.CultureInfo.InvariantCulture);
        var article = Read(new AidExtractor(new ExtractorOptions { Date = date }), text);

        Assert.Equal((from, code), (article.DateFrom, article.Places[0].Mention.Code));
    }

    [Theory]
    [InlineData("天津市和平区向甘肃省靖远县捐款50万元。", "50万元", "靖远县", "620421")]
    [InlineData("靖远县今年遭遇旱灾。我县已筹集救灾款80万元。", "80万元", "靖远县", "620421")]
    [InlineData("铜仁市开展募捐，全市共捐款120万元。", "120万元", "铜仁市", "520600")]
    [InlineData("綦江区中峰镇中峰村收到种苗3000株。", "3000株", "中峰村", "500110")]
    public void Each_figure_has_the_place_it_is_about(string text, string raw, string place, string code)
    {
        var figure = Read(Plain, text).Figures.Single(f => f.Raw == raw);

        Assert.Equal((place, code), (figure.Place, figure.PlaceCode[..6]));
    }

    [Fact]
    public void The_place_in_the_name_of_a_chamber_of_commerce_is_no_donor()
    {
        var figure = Assert.Single(Read(Plain, "重庆市上海商会向綦江区捐资20万元修路。").Figures);

        Assert.Equal(("重庆市上海商会", "500000"), (figure.Donor, figure.DonorCode));
    }

    private static Article Read(AidExtractor extractor, string text) => extractor.Extract(new ArticleInput("a", Encoding.UTF8.GetBytes(text)));

    private static string Shown(PlaceRecord place) => $"{place.Raw} {place.Start} {place.Mention with { Candidates = [] }} {string.Join(' ', place.Mention.Candidates)}";
}
