using System.Security.Cryptography;
using AidExtract.TestSupport;

namespace AidExtract.Conformance.Scoring;

/// <summary>
/// Annotated articles: <c>NAME.jsonl</c> beside <c>NAME/ID.txt</c>. Those of <c>articles</c> are the project's own; others may stand beside the
/// repository.
/// </summary>
internal sealed class GoldCorpus
{
    private readonly string path;

    private GoldCorpus(string path) => this.path = path;

    /// <summary>Null where it is not there.</summary>
    public static GoldCorpus? Find(string name)
    {
        var own = RepositoryFolder.Path("tests", "AidExtract.Conformance", "gold", name + ".jsonl");
        var path = File.Exists(own) ? own : RepositoryFolder.Shared("gold", name + ".jsonl");
        return path is null ? null : new GoldCorpus(path);
    }

    /// <summary>SHA-256 of the annotations and then of each text in their order, lower-case hexadecimal.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(File.ReadAllBytes(path));
        foreach (var article in GoldArticle.Read(path))
        {
            hash.AppendData(File.ReadAllBytes(TextFile(article)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public GoldScore Score(AidExtractor extractor)
    {
        var score = new GoldScore();
        foreach (var gold in GoldArticle.Read(path))
        {
            var file = TextFile(gold);
            score.Add(gold, File.ReadAllText(file), extractor.Extract(new ArticleInput(gold.Id, File.ReadAllBytes(file))));
        }

        return score;
    }

    private string TextFile(GoldArticle article) => Path.Combine(Path.ChangeExtension(path, null), article.Id + ".txt");
}
