using AidExtract.Cleaning;
using AidExtract.Matching.Figures;

namespace AidExtract.Writing;

/// <summary>The columns of figures.csv.</summary>
internal static class FigureColumns
{
    public static Table<FigureRow> Table { get; } = new(
        "figures",
        "One row per figure, in the order of the articles and of their text",
        [
            new("article", ColumnType.Text, "Path relative to the input folder, with / separators, or the record's id", "2020/jingyuan.txt", r => r.Article)
                { Required = true },
            new("figure", ColumnType.Integer, "1, 2, … in the article", "7", r => r.Figure.Number)
                { Required = true, Minimum = 1 },
            new("kind", ColumnType.Text, "What the figure measures; duration, age and number only on request", "money", r => Words<FigureKind>.Of(r.Figure.Kind))
                { Required = true, Values = Words<FigureKind>.All },
            new("raw", ColumnType.Text, "The characters as they stand in the file", "5200萬(wàn)元", r => r.Figure.Raw)
                { Required = true },
            new("text", ColumnType.Text, "The same, repaired and simplified", "5200万元", r => r.Figure.Text)
                { Required = true },
            new("value", ColumnType.Number, "The number, multipliers applied; lower end of a range; the magnitude for several; empty beyond the range of decimals (flag overflow)", "52000000", r => r.Figure.Value),
            new("high", ColumnType.Number, "Upper end of a range", "", r => r.Figure.High),
            new("bound", ColumnType.Text, "How exactly the figure is stated", "exact", r => Words<Bound>.Of(r.Figure.Bound))
                { Required = true, Values = Words<Bound>.All },
            new("unit", ColumnType.Text, "Money: ISO 4217 code; count: classifier; measure: unit; ratio: %, pp or 倍", "CNY", r => r.Figure.Unit),
            new("item", ColumnType.Text, "What is counted, or what the money is", "帮扶资金", r => r.Figure.Item),
            new("status", ColumnType.Text, "Whether it has come about or is intended", "actual", r => r.Figure.Status)
                { Required = true, Values = ["actual", "planned"] },
            new("aggregate", ColumnType.Text, "cumulative for 累计 and 共, each for 每户 and 人均", "", r => r.Figure.Aggregate)
                { Values = ["cumulative", "each"] },
            new("part_of", ColumnType.Integer, "Number of the figure of which this is a part (其中)", "", r => r.Figure.PartOf)
                { Minimum = 1 },
            new("verb", ColumnType.Text, "Governing verb", "落实", r => r.Figure.Verb),
            new("flow", ColumnType.Text, "For money: what kind of money it is", "fiscal", r => r.Figure.Flow)
                { Values = ["donation", "fiscal", "investment", "loan", "subsidy", "purchase", "sales", "income", "capital", "price", "raised", "other"] },
            new("donor", ColumnType.Text, "Who gives, as the article names it, simplified", "天津市工商联", r => r.Figure.Donor),
            new("recipient", ColumnType.Text, "Who receives, as the article names it, simplified", "靖远县", r => r.Figure.Recipient),
            new("donor_code", ColumnType.Text, "Division code of the donor, if one follows", "120101", r => r.Figure.DonorCode)
                { Pattern = "[0-9]{6}", IsCode = true },
            new("recipient_code", ColumnType.Text, "Division code of the recipient, if one follows", "620421", r => r.Figure.RecipientCode)
                { Pattern = "[0-9]{6}", IsCode = true },
            new("place", ColumnType.Text, "The place the figure is about", "富坪村", r => r.Figure.Place),
            new("place_code", ColumnType.Text, "Its division code", "620421", r => r.Figure.PlaceCode)
                { Pattern = "[0-9]{6}", IsCode = true },
            new("period_start", ColumnType.Date, "First day that the figure covers, if the article lets it be worked out", "2020-01-01", r => r.Figure.PeriodStart),
            new("period_end", ColumnType.Date, "Last day that the figure covers, if the article lets it be worked out", "2020-12-31", r => r.Figure.PeriodEnd),
            new("currency_cue", ColumnType.Text, "Why 元 means this currency", "stated", r => r.Figure.CurrencyCue)
                { Values = ["stated", "region", "default"] },
            new("sentence", ColumnType.Text, "The sentence, repaired and simplified, at most 1,000 code points around the figure", "区财政落实帮扶资金5200万元。", r => r.Figure.Sentence)
                { Required = true },
            new("section", ColumnType.Text, "What its line is; others than title, heading and body only with --all-sections", "body", r => Words<Section>.Of(r.Figure.Section))
                { Required = true, Values = Words<Section>.All },
            new("line", ColumnType.Integer, "Line of the file where raw begins, the first is 1", "12", r => r.Figure.Line)
                { Required = true, Minimum = 1 },
            new("start", ColumnType.Integer, "First code point of raw in the decoded file, the first is 0", "807", r => r.Figure.Start)
                { Required = true, Minimum = 0 },
            new("end", ColumnType.Integer, "One past its last code point", "818", r => r.Figure.End)
                { Required = true, Minimum = 0 },
            new("flags", ColumnType.List, "suspect: damage touches the number; repaired; repeated: same figure earlier in the article; overflow: beyond the range of decimals", "repaired", r => FieldValue.List(r.Figure.Flags))
                { Values = ["suspect", "repaired", "repeated", "overflow"] },
            new("form", ColumnType.Text, "The pattern that matched", "money.single", r => r.Figure.Form)
                { Required = true },
        ]);
}
