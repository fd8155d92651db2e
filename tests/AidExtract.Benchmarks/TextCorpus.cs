using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AidExtract.TestSupport;

namespace AidExtract.Benchmarks;

/// <summary>The articles that everything is measured on.</summary>
/// <param name="Name">Where they are from.</param>
/// <param name="Articles">Their bytes.</param>
internal sealed partial record TextCorpus(string Name, IReadOnlyList<ArticleInput> Articles)
{
    private const int ArticleLength = 800;
    private const int SentencesPerLine = 3;

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

    /// <summary>
    /// Articles of sentences of all texts at hand (dev and seed articles, suites, samples) in an order by chance, the same at each call: too many for the
    /// caches to hold what was read before.
    /// </summary>
    /// <param name="bytes">Least number of bytes in all.</param>
    public static TextCorpus Shuffled(int bytes)
    {
        var random = new Random(1);
        var sentences = Texts().SelectMany(text => Sentence().Split(text)).Where(sentence => sentence.Length > 1).ToArray();
        var articles = new List<ArticleInput>();
        var article = new StringBuilder();
        for (var (written, k) = (0, sentences.Length); written < bytes; k++)
        {
            if (k == sentences.Length)
            {
                random.Shuffle(sentences);
                k = 0;
            }

            article.Append(sentences[k]).Append(random.Next(SentencesPerLine) == 0 ? "\n" : "");
            if (article.Length >= ArticleLength)
            {
                articles.Add(new ArticleInput(string.Create(CultureInfo.InvariantCulture, $"{articles.Count:00000}.txt"), Encoding.UTF8.GetBytes(article.ToString())));
                written += articles[^1].Content.Length;
                article.Clear();
            }
        }

        return new TextCorpus("shuffled sentences", articles);
    }

    private static IEnumerable<string> Texts()
    {
        var folders = new[] { RepositoryFolder.Shared("gold", "dev"), RepositoryFolder.Shared("gold", "seeds"), RepositoryFolder.Path("samples", "articles") };
        var files = folders.OfType<string>().SelectMany(folder => Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);
        var texts = files.Select(File.ReadAllBytes).Where(bytes => System.Text.Unicode.Utf8.IsValid(bytes)).Select(Encoding.UTF8.GetString);
        string[] suites = RepositoryFolder.Shared("suites") is { } folder ? Directory.GetFiles(folder, "*.jsonl") : [];
        return texts.Concat(suites.Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(line =>
        {
            using var record = JsonDocument.Parse(line);
            return record.RootElement.GetProperty("text").GetString()!;
        }));
    }

    [GeneratedRegex("(?<=[。！？])|\r?\n")]
    private static partial Regex Sentence();

    /// <summary>How many times the articles are read for at least <paramref name="megabytes"/>.</summary>
    public int Rounds(double megabytes) => Math.Max(1, (int)Math.Ceiling(megabytes * 1e6 / Bytes));
}
