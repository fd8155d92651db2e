using AidExtract.Simplifying;

namespace AidExtract.Writing;

/// <summary>The columns of articles.csv.</summary>
internal static class ArticleColumns
{
    private const string Sha256 = "[0-9a-f]{64}";

    public static Table<Article> Table { get; } = new(
        "articles",
        "One row per input, whatever happened to it, in the order of the inputs",
        [
            new("article", ColumnType.Text, "Path relative to the input folder, with / separators, or the record's id", "2020/jingyuan.txt", a => a.Id)
                { Required = true },
            new("sha256", ColumnType.Text, "SHA-256 of the input's bytes; empty when they could not be read", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", a => a.Sha256)
                { Pattern = Sha256 },
            new("bytes", ColumnType.Integer, "Length of the input in bytes", "5120", a => a.Sha256.Length == 0 ? (long?)null : a.Bytes)
                { Minimum = 0 },
            new("status", ColumnType.Text, "What became of the input", "ok", a => Words<ArticleStatus>.Of(a.Status))
                { Required = true, Values = Words<ArticleStatus>.All },
            new("error", ColumnType.Text, "Why it failed, or of what it is a duplicate", "", a => a.Error),
            new("encoding", ColumnType.Text, "As decoded", "gb18030", a => a.Encoding),
            new("script", ColumnType.Text, "Simplified, traditional or both", "hans", a => a.Script is { } script ? Words<Script>.Of(script) : "")
                { Values = Words<Script>.All },
            new("title", ColumnType.Text, "The headline, repaired and simplified", "东西部协作助力靖远脱贫", a => a.Title),
            new("source", ColumnType.Text, "Where the article was taken from", "甘肃日报", a => a.Source),
            new("date", ColumnType.Date, "The article's date", "2020-10-17", a => a.Date),
            new("date_from", ColumnType.Text, "Where the date is from", "text", a => a.DateFrom)
                { Values = ["text", "option", "field"] },
            new("chars", ColumnType.Integer, "Code points of the decoded text", "1730", a => IfRead(a, a.Chars))
                { Minimum = 0 },
            new("body_lines", ColumnType.Integer, "Lines of title, headings and body", "14", a => IfRead(a, a.BodyLines))
                { Minimum = 0 },
            new("other_lines", ColumnType.Integer, "Other lines that hold something", "5", a => IfRead(a, a.OtherLines))
                { Minimum = 0 },
            new("repairs", ColumnType.Integer, "Number of places repaired", "2", a => IfRead(a, a.Repairs))
                { Minimum = 0 },
            new("damage", ColumnType.List, "Kinds of damage found", "pinyin;boilerplate", a => FieldValue.List(a.Damage)),
            new("figures", ColumnType.Integer, "Rows in figures.csv", "23", a => a.Figures.Count)
                { Required = true, Minimum = 0 },
            new("places", ColumnType.Integer, "Rows in places.csv", "31", a => a.Places.Count)
                { Required = true, Minimum = 0 },
            new("tables", ColumnType.Text, "SHA-256 of the compiled tables that read it, and of what was laid over them", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", a => a.Tables)
                { Required = true, Pattern = Sha256 },
        ]);

    private static int? IfRead(Article article, int value) => article.Status == ArticleStatus.Ok ? value : null;
}
