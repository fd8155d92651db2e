using System.Security.Cryptography;
using AidExtract.Matching.Figures;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Conformance.Gold;

/// <summary>Floors on annotated articles. A floor belongs to the corpus with its hash and may only rise.</summary>
public class GoldScoreTests
{
    private static readonly AidExtractor Extractor = new();

    [Theory]
    [InlineData("seeds", "ddbb2ee1c9fefc5b755682b7c0a3aa8f3b4d2ad570057ce4dfc11002bb8f444c", 0.98, 0.95, 0.98)]
    [InlineData("dev", "554a2245499d57596850977ef323fcf4451ad6b8b777c154ea4cca3afe394305", 0.80, 0.85, 0.98)]
    public void Scores_on_annotated_articles_stay_above_their_floors(string corpus, string sha256, double money, double figures, double places)
    {
        var path = RepositoryFolder.Shared("gold", corpus + ".jsonl");
        Assert.SkipWhen(path is null, "The annotated articles are not beside the repository.");
        Assert.SkipUnless(sha256 == Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path!))), $"{corpus}.jsonl is not the corpus that these floors were set on.");

        var score = Score(corpus, path!);

        Assert.True(
            score.Kinds[FigureKind.Money].F1 >= money && score.Figures.F1 >= figures && score.Places.F1 >= places,
            $"money {score.Kinds[FigureKind.Money].F1:0.000}, figures {score.Figures.F1:0.000}, places {score.Places.F1:0.000}");
    }

    private static GoldScore Score(string corpus, string path)
    {
        var score = new GoldScore();
        foreach (var gold in GoldArticle.Read(path))
        {
            var file = RepositoryFolder.Shared("gold", corpus, gold.Id + ".txt")!;
            var article = Extractor.Extract(new ArticleInput(gold.Id, File.ReadAllBytes(file)));
            score.Add(gold, File.ReadAllText(file), article);
        }

        return score;
    }
}
