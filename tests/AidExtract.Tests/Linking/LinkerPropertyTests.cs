using System.Diagnostics;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Linking;

public class LinkerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "捐赠", "资金", "30万元", "5名", "其中", "含", "的", "向", "为", "给", "由", "石门小学", "云南省", "，", "。", "、", "；", "(", ")", "“", "”", "共", "累计", "每户", "计划", "将", "已",
        "2019年", "以来", "三年来", "较去年", "增长", "12%", "达", "总额", "人均收入", "物资", "等", "和", "获", "收到", "该商会", "我县", "帮扶", "项目", "6个", "贫困户", "把", "了", "\n", "A", "-", "目标",
    ];

    [Fact]
    public void Any_row_of_words_is_linked_figure_by_figure() =>
        Gen.Int[0, Pieces.Length - 1].Array[1, 60].Select(picks => Array.ConvertAll(picks, pick => Pieces[pick])).Sample(
            words =>
            {
                var text = string.Concat(words);
                foreach (var (raw, link) in LinkingPipeline.Shared.Read(text))
                {
                    Assert.NotEmpty(raw);
                    Assert.True(link.Status is "actual" or "planned", text);
                    Assert.True(link.PeriodStart is null || link.PeriodEnd is null || link.PeriodStart <= link.PeriodEnd, text);
                    Assert.True(link.Item.Length == 0 || text.Contains(link.Item[..1], StringComparison.Ordinal), text);
                }
            },
            iter: 3000);

    [Fact]
    public void A_part_comes_after_its_whole() =>
        Gen.Int[0, Pieces.Length - 1].Array[1, 60].Select(picks => Array.ConvertAll(picks, pick => Pieces[pick])).Sample(
            words =>
            {
                var links = LinkingPipeline.Shared.Read(string.Concat(words));
                for (var k = 0; k < links.Count; k++)
                {
                    Assert.True(links[k].Link.PartOf is null || links[k].Link.PartOf < k);
                }
            },
            iter: 1000);

    [Fact]
    public void A_sentence_without_stops_costs_no_more_than_its_length()
    {
        var clause = string.Concat(Enumerable.Repeat("捐赠物资30件、图书50册", 4000));
        Assert.Equal(8000, LinkingPipeline.Shared.Read(clause).Count);
    }

    [Fact]
    public void A_sentence_of_many_figures_takes_time_in_proportion()
    {
        const string Listed = "捐赠图书50册桌椅30套";
        var small = string.Concat(Enumerable.Repeat(Listed, 10_000 / Listed.Length));
        var large = string.Concat(Enumerable.Repeat(small, 10));
        var smallTime = Enumerable.Range(0, 5).Min(_ => Milliseconds(small));
        var largeTime = Enumerable.Range(0, 3).Min(_ => Milliseconds(large));

        Assert.True(largeTime < 10 * 3 * smallTime, $"{smallTime:F1} ms, ten times as long: {largeTime:F1} ms");

        static double Milliseconds(string text)
        {
            var clock = Stopwatch.GetTimestamp();
            LinkingPipeline.Shared.Read(text);
            return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        }
    }
}
