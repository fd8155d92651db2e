using System.Globalization;

namespace AidExtract.Cli;

/// <summary>How much a run read and found.</summary>
internal sealed class Totals
{
    public int Articles { get; private set; }

    public int Failed { get; private set; }

    public long Figures { get; private set; }

    public long Places { get; private set; }

    public void Add(Article article)
    {
        Articles++;
        Failed += article.Status == ArticleStatus.Failed ? 1 : 0;
        Figures += article.Figures.Count;
        Places += article.Places.Count;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Articles:N0} {(Articles == 1 ? "article" : "articles")}, {Figures:N0} figures, {Places:N0} places{(Failed > 0 ? $", {Failed:N0} failed" : "")}");
}
