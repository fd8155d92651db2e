using System.Globalization;
using AidExtract.Batch;

namespace AidExtract.Cli;

/// <summary>How much a run read and found.</summary>
internal sealed class Totals
{
    public int Articles { get; private set; }

    public int Failed { get; private set; }

    public int Duplicates { get; private set; }

    public long Bytes { get; private set; }

    public long Figures { get; private set; }

    public long Places { get; private set; }

    public void Add(ArticleResult article)
    {
        Articles++;
        Failed += article.Status == ArticleStatus.Failed ? 1 : 0;
        Duplicates += article.Status == ArticleStatus.Duplicate ? 1 : 0;
        Bytes += article.Bytes;
        Figures += article.Figures;
        Places += article.Places;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Articles:N0} {(Articles == 1 ? "article" : "articles")}, {Figures:N0} figures, {Places:N0} places{Some(Failed, "failed")}{Some(Duplicates, "duplicates")}");

    private static string Some(int count, string what) => count > 0 ? string.Create(CultureInfo.InvariantCulture, $", {count:N0} {what}") : "";
}
