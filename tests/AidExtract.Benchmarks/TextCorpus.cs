using AidExtract.TestSupport;

namespace AidExtract.Benchmarks;

/// <summary>The articles that everything is measured on.</summary>
/// <param name="Name">Where they are from.</param>
/// <param name="Articles">Their bytes.</param>
internal sealed record TextCorpus(string Name, IReadOnlyList<ArticleInput> Articles)
{
    /// <summary>Bytes of all articles.</summary>
    public long Bytes { get; } = Articles.Sum(article => (long)article.Content.Length);

    /// <summary>The UTF-8 articles of a folder; without one, those of <c>shared/gold/dev</c> beside the repository, or else the samples.</summary>
    /// <exception cref="FileNotFoundException">There are none.</exception>
    public static TextCorpus Open(string? folder)
    {
        var name = folder is not null ? "a folder of texts" : RepositoryFolder.Shared("gold", "dev") is not null ? "shared/gold/dev" : "samples";
        var path = folder ?? RepositoryFolder.Shared("gold", "dev") ?? RepositoryFolder.Path("samples", "articles");
        var articles = Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new ArticleInput(Path.GetFileName(file), File.ReadAllBytes(file)))
            .Where(article => System.Text.Unicode.Utf8.IsValid(article.Content.Span))
            .ToArray();
        return articles.Length > 0 ? new TextCorpus(name, articles) : throw new FileNotFoundException("There is no UTF-8 article to measure with.");
    }

    /// <summary>How many times the articles are read for at least <paramref name="megabytes"/>.</summary>
    public int Rounds(double megabytes) => Math.Max(1, (int)Math.Ceiling(megabytes * 1e6 / Bytes));
}
