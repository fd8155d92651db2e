using AidExtract.Cleaning;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Places;
using AidExtract.Simplifying;
using AidExtract.Text;

namespace AidExtract.Tests.Writing;

/// <summary>Articles with every field set, as the extractor would hand them out.</summary>
internal static class SampleArticles
{
    public static Article Full { get; } = new()
    {
        Id = "2020/a.txt",
        Sha256 = new string('a', 64),
        Bytes = 120,
        Encoding = "gb18030",
        Script = Script.Hant,
        Title = "標題",
        Source = "新闻网",
        Date = new DateOnly(2020, 10, 17),
        DateFrom = "text",
        Chars = 60,
        BodyLines = 3,
        OtherLines = 1,
        Repairs = 2,
        Damage = ["pinyin", "boilerplate"],
        Tables = new string('b', 64),
        Figures =
        [
            new FigureRecord
            {
                Number = 1, Kind = FigureKind.Money, Raw = "1.5至2億元", Text = "1.5至2亿元", Value = 150000000.0m, High = 200000000m, Bound = Bound.Range,
                Unit = "CNY", Item = "资金", Status = "planned", Aggregate = "cumulative", PartOf = 2, Verb = "投入", Flow = "fiscal", Donor = "甲市",
                DonorCode = "120101", Recipient = "乙县", RecipientCode = "620421", Place = "丙村", PlaceCode = "620421", PeriodStart = new DateOnly(2020, 1, 1),
                PeriodEnd = new DateOnly(2020, 12, 31), CurrencyCue = "stated", Sentence = "甲市计划向乙县投入1.5至2亿元,用于丙村。", Section = Section.Body,
                Line = 2, Start = 9, End = 16, Flags = ["repaired", "repeated"], Form = "money.range",
            },
        ],
        Places =
        [
            new PlaceRecord
            {
                Number = 1, Raw = "乙縣", Text = "乙县", Section = Section.Heading, Line = 2, Start = 4, End = 6,
                Mention = new PlaceMention(
                    new Span(4, 6), "乙县", "county", "620421", "620422", new PlaceChain("丁省", "戊市", "乙县", "", ""), true, PlaceResolution.Short, ["620421", "620422"]),
            },
        ],
    };

    public static Article Failed { get; } = new()
    {
        Id = "b.txt", Sha256 = "", Bytes = 0, Status = ArticleStatus.Failed, Error = "no permission to read the file", Tables = new string('b', 64),
    };
}
