using AidExtract.Cleaning;

namespace AidExtract;

/// <summary>The date of an article and where it is known from.</summary>
/// <param name="Day">Null when it is not known.</param>
/// <param name="From"><c>text</c>, <c>option</c>, <c>field</c> or empty, as in articles.csv.</param>
internal readonly record struct ArticleDate(DateOnly? Day, string From)
{
    /// <summary>The date field of a record, else what the text says, else the option.</summary>
    public static ArticleDate Of(ArticleInput input, ArticleLayout layout, ExtractorOptions options) =>
        input.Date is not null ? new ArticleDate(input.Date, "field")
        : layout.Date is not null ? new ArticleDate(layout.Date, "text")
        : options.Date is not null ? new ArticleDate(options.Date, "option")
        : new ArticleDate(null, "");
}
