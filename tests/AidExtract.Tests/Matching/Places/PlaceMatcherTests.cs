using AidExtract.Matching.Places;
using AidExtract.TestSupport;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Matching.Places;

public sealed class PlaceMatcherTests
{
    private static readonly string[] Tables = ["words", "names", "resolution", "years", "local", "organisations", "abbreviations"];

    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var table in Tables)
        {
            foreach (var (_, cells) in Tsv.Rows(Path.Combine(AppContext.BaseDirectory, "Matching", "Places", table + ".tsv")))
            {
                data.Add(cells[0], cells[1], cells[2]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Places_are_found_and_resolved(string article, string date, string expected) =>
        Assert.Equal(expected, string.Join("; ", PlaceReader.Read(article, date).Select(p => Shown(p, article))));

    [Theory]
    [InlineData("黔西县脱贫摘帽。", "2019-05-01", "520522", "520581")]
    [InlineData("黔西县脱贫摘帽。", "2023-05-01", "520581", "")]
    [InlineData("崇文区的居民捐衣被。", "2006-01-10", "110103", "110101")]
    [InlineData("塘沽区的居民捐衣被。", "2006-01-10", "120107", "120116")]
    [InlineData("綦江县的学校获赠图书。", "2010-03-01", "500222", "500110")]
    [InlineData("宕昌县的学校获赠图书。", "", "621223", "")]
    [InlineData("黔西县的学校获赠图书。", "", "520522", "520581")]
    public void A_unit_since_changed_has_its_code_of_today_as_well(string article, string date, string code, string codeNow)
    {
        var place = Assert.Single(PlaceReader.Read(article, date));

        Assert.Equal((code, codeNow), (place.Code, place.CodeNow));
    }

    [Theory]
    [InlineData("黔西县重新镇的学校获赠图书。", "2019-05-01", "520522106", "520581106")]
    [InlineData("黔西市重新镇的学校获赠图书。", "2023-05-01", "520581106", "")]
    [InlineData("綦江县中峰镇中峰村的学校获赠图书。", "2010-03-01", "", "500110123200")]
    [InlineData("綦江区中峰镇中峰村的学校获赠图书。", "2019-03-01", "500110123200", "")]
    public void What_lies_in_a_county_since_changed_keeps_its_number_where_the_county_stayed_whole(string article, string date, string code, string codeNow)
    {
        var place = PlaceReader.Read(article, date)[^1];

        Assert.Equal((code, codeNow), (place.Code, place.CodeNow));
    }

    [Theory]
    [InlineData("朝阳区举办义卖。", "110105 220104")]
    [InlineData("河东区举办义卖。", "120102 371312")]
    public void What_the_article_does_not_decide_stays_open_with_its_candidates(string article, string candidates)
    {
        var place = Assert.Single(PlaceReader.Read(article));

        Assert.Equal(PlaceResolution.Ambiguous, place.How);
        Assert.Equal(("", "", PlaceChain.None), (place.Name, place.Code, place.Chain));
        Assert.Equal(candidates.Split(' '), place.Candidates);
    }

    [Theory]
    [InlineData("綦江区中峰镇中峰村、龙山村的群众受益。", "龙山村", "重庆市", "", "綦江区", "中峰镇", "龙山村")]
    [InlineData("宕昌县何家堡乡缸沟村收到种苗。", "缸沟村", "甘肃省", "陇南市", "宕昌县", "何家堡乡", "缸沟村")]
    [InlineData("綦江区郭芙镇高庙村收到种苗。", "高庙村", "重庆市", "", "綦江区", "郭扶镇", "高庙村")]
    [InlineData("天津市和平区与靖远县结对。靖远县派出干部,富坪村修了路。", "富坪村", "甘肃省", "白银市", "靖远县", "北湾镇", "富坪村")]
    [InlineData("鲁甸县龙头山镇重建,八宝村的小学也开了课。", "八宝村", "云南省", "昭通市", "鲁甸县", "龙头山镇", "八宝村")]
    [InlineData("凉山彝族自治州悬崖村架起钢梯。", "悬崖村", "四川省", "凉山彝族自治州", "昭觉县", "古里镇", "悬崖村")]
    [InlineData("綦江区永新镇三河村收到种苗。", "三河村", "重庆市", "", "綦江区", "永新镇", "三合村")]
    [InlineData("西和县的干部来到刘集村。", "刘集村", "甘肃省", "陇南市", "西和县", "", "刘集村")]
    [InlineData("綦江县中峰镇中峰村收到种苗。", "中峰村", "重庆市", "", "綦江县", "中峰镇", "中峰村")]
    [InlineData("綦江县的干部来到福林村。", "福林村", "重庆市", "", "綦江县", "东溪镇", "福林村")]
    [InlineData("黔西县与昆山市结对,重新镇的学校获赠图书。", "重新镇", "贵州省", "毕节市", "黔西县", "重新镇", "")]
    [InlineData("綦江区国富镇收到种苗。", "国富镇", "重庆市", "", "綦江区", "国富镇", "")]
    [InlineData("石棉县草科乡、王岗坪乡收到种苗。", "王岗坪乡", "四川省", "雅安市", "石棉县", "王岗坪彝族藏族乡", "")]
    [InlineData("河北雄安新区接收物资。", "雄安新区", "河北省", "", "雄安新区", "", "")]
    [InlineData("香港沙田区的义工探访长者。", "沙田区", "香港特别行政区", "", "沙田区", "", "")]
    [InlineData("中山市的企业捐款。", "中山市", "广东省", "中山市", "", "", "")]
    [InlineData("仙桃市的企业捐款。", "仙桃市", "湖北省", "", "仙桃市", "", "")]
    [InlineData("美国的红十字会伸出援手。", "美国", "", "", "", "", "")]
    public void Each_place_has_the_units_above_it(string article, string raw, string province, string city, string county, string township, string village)
    {
        var place = PlaceReader.Read(article).Single(p => p.Span.In(article) == raw);

        Assert.Equal(new PlaceChain(province, city, county, township, village), place.Chain);
    }

    [Theory]
    [InlineData("甘肃省公示了项目,其中江阴市援助80万元。车拉乡修建冷库。", "", "车拉乡", "甘肃省", "陇南市", "宕昌县", "车拉乡", "")]
    [InlineData("江阴市援助80万元,车拉乡修建冷库。", "", "车拉乡", "", "", "", "车拉乡", "")]
    [InlineData("江阴市援助80万元,兴隆镇修建冷库。", "", "兴隆镇", "", "", "", "兴隆镇", "")]
    [InlineData("江阴市与宕昌县结对,兴隆镇修建冷库。", "", "兴隆镇", "", "", "", "兴隆镇", "")]
    [InlineData("江阴市援助了甘肃省阿坞镇和将台堡镇的合作社。", "", "将台堡镇", "", "", "", "将台堡镇", "")]
    [InlineData("江阴市援助80万元,宕昌县阿坞镇、大明乡的农户受益。", "", "大明乡", "甘肃省", "陇南市", "宕昌县", "大明乡", "")]
    [InlineData("海门市、江阴市和宕昌县结对,赤川镇修建冷库。", "", "赤川镇", "", "", "", "赤川镇", "")]
    [InlineData("无锡市新吴区与宕昌县结对,赤川镇修建冷库。", "", "赤川镇", "甘肃省", "陇南市", "宕昌县", "赤川镇", "")]
    [InlineData("定西市受灾,首阳镇的药农补种。", "", "首阳镇", "甘肃省", "定西市", "陇西县", "首阳镇", "")]
    [InlineData("定西市岷县受灾,首阳镇的药农补种。", "", "首阳镇", "", "", "", "首阳镇", "")]
    [InlineData("深圳市宝安区的企业捐款,公明镇的工厂也捐。", "1999-06-01", "公明镇", "广东省", "深圳市", "宝安区", "公明镇", "")]
    [InlineData("深圳市宝安区与百色市结对,公明镇的工厂捐款。", "1999-06-01", "公明镇", "", "", "", "公明镇", "")]
    [InlineData("宕昌县受灾,龟山乡的农户补种。", "2012-06-01", "龟山乡", "甘肃省", "陇南市", "宕昌县", "龟山乡", "")]
    [InlineData("日喀则地区江孜县受灾,艾玛乡的农户补种。", "2013-06-01", "艾玛乡", "", "", "", "艾玛乡", "")]
    [InlineData("日喀则地区受灾,艾玛乡的农户补种。", "2013-06-01", "艾玛乡", "西藏自治区", "日喀则地区", "南木林县", "艾玛乡", "")]
    [InlineData("六龟、那玛夏两地受灾,高雄县安置居民,桃源乡停电。", "2009-12-01", "桃源乡", "台湾省", "高雄县", "", "桃源乡", "")]
    [InlineData("玉树州结古镇和隆宝镇重建。", "2012-06-01", "结古镇", "青海省", "玉树藏族自治州", "玉树县", "结古镇", "")]
    [InlineData("玉树州隆宝镇重建。", "2015-06-01", "隆宝镇", "青海省", "玉树藏族自治州", "玉树市", "隆宝镇", "")]
    [InlineData("花莲县的寿丰乡停电。", "2024-05-01", "寿丰乡", "台湾省", "花莲县", "", "寿丰乡", "")]
    [InlineData("寿丰乡停电。", "2024-05-01", "寿丰乡", "", "", "", "寿丰乡", "")]
    [InlineData("高雄县六龟乡新发村动土。", "2009-12-01", "新发村", "台湾省", "高雄县", "", "六龟乡", "新发村")]
    [InlineData("六龟乡的居民返回高雄。", "2016-12-01", "六龟乡", "台湾省", "高雄市", "六龟区", "", "")]
    [InlineData("日喀则的白朗县受灾。", "2013-06-01", "白朗县", "西藏自治区", "日喀则地区", "白朗县", "", "")]
    [InlineData("日喀则的白朗县受灾。", "2014-12-01", "白朗县", "西藏自治区", "日喀则市", "白朗县", "", "")]
    public void A_township_lies_only_where_the_register_has_it_and_in_what_was_there_at_the_date(string article, string date, string raw, string province, string city, string county, string township, string village)
    {
        var place = PlaceReader.Read(article, date).Single(p => p.Span.In(article) == raw);

        Assert.Equal(new PlaceChain(province, city, county, township, village), place.Chain);
    }

    [Theory]
    [InlineData("张家港市的企业来到贵州省铜仁市。", "张家港市 贵州省 铜仁市")]
    [InlineData("綦江区中峰镇的干部捐款。", "綦江区 中峰镇")]
    public void Full_names_are_found_where_words_are_not_told_apart(string article, string expected) =>
        Assert.Equal(expected.Split(' '), PlaceReader.ReadUncut(article).Select(p => p.Span.In(article)));

    [Fact]
    public void A_row_of_places_without_an_end_is_read() =>
        Assert.Equal(30_000, PlaceReader.Read(string.Concat(Enumerable.Repeat("北京市靖远县", 15_000)) + "。").Count);

    [Fact]
    public void Mentions_never_overlap_and_stand_in_order()
    {
        string[] words = ["甘肃", "青岛市", "南区", "沿河", "土家族", "自治县", "中峰", "镇", "村", "和", "、", "苏", "黔", "两地", "合作", "市", "的", "农村", "大学", "经济开发区", "。", "朝阳", "区", "长", "级", "2020年", "在"];
        Gen.Int[0, words.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(i => words[i]))).Sample(
            text =>
            {
                var end = 0;
                foreach (var place in PlaceReader.Read(text))
                {
                    Assert.True(place.Span.Start >= end && place.Span.Length > 0 && place.Span.End <= text.Length, text);
                    end = place.Span.End;
                }
            },
            iter: 3000);
    }

    private static string Shown(PlaceMention place, string article) =>
        $"{place.Span.In(article)}|{place.Name}|{place.Code}|{place.How.ToString().ToLowerInvariant()}|{(place.InOrganisation ? "true" : "false")}";
}
