using AidExtract.Batch;
using Xunit;

namespace AidExtract.Tests.Batch;

public class ArticleRunnerTests
{
    private static readonly AidExtractor Extractor = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Articles_come_in_the_order_of_their_sources(int jobs)
    {
        var sources = Enumerable.Range(0, 200).Select(i => new TestSource(i, () => Thread.Sleep(i % 7 == 0 ? 3 : 0)));
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i}"), new ArticleRunner(Extractor, jobs).Run(sources, Token).Select(a => a.Id));
    }

    [Fact]
    public void No_more_articles_are_read_at_a_time_than_there_are_jobs()
    {
        var (running, most) = (0, 0);
        var gate = new Lock();
        var sources = Enumerable.Range(0, 100).Select(i => new TestSource(i, () =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++running);
            }

            Thread.Sleep(1);
            lock (gate)
            {
                running--;
            }
        }));
        Assert.Equal(100, new ArticleRunner(Extractor, 3).Run(sources, Token).Count());
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public void Sources_are_asked_for_only_a_little_ahead()
    {
        var asked = 0;
        using var articles = new ArticleRunner(Extractor, 2).Run(Enumerable.Range(0, 100_000).Select(i => new TestSource(asked++)), Token).GetEnumerator();
        articles.MoveNext();
        Assert.InRange(asked, 1, 100);
    }

    [Fact]
    public void Large_sources_are_not_piled_up()
    {
        var asked = 0;
        using var articles = new ArticleRunner(Extractor, 2).Run(Enumerable.Range(0, 100).Select(i => new TestSource(asked++, length: 50_000_000)), Token).GetEnumerator();
        articles.MoveNext();
        Assert.InRange(asked, 1, 2);
    }

    [Fact]
    public void What_fails_is_handed_out_as_failed_and_the_rest_is_read()
    {
        ArticleSource[] sources =
        [
            new TestSource(0),
            new TestSource(1, () => throw new UnreadableInputException("bad") { Id = "own", Content = new byte[] { 0x61 } }),
            new TestSource(2, () => throw new UnreadableInputException("worse")),
            new TestSource(3, () => throw new InvalidCastException("a bug")),
            new TestSource(4),
        ];
        var articles = new ArticleRunner(Extractor, 2).Run(sources, Token).ToArray();
        Assert.Equal(["0", "own", "2", "3", "4"], articles.Select(a => a.Id));
        Assert.Equal(["", "bad", "worse", "error in the program: InvalidCastException: a bug", ""], articles.Select(a => a.Error));
        Assert.Equal("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", articles[1].Sha256);
        Assert.Equal("", articles[2].Sha256);
        Assert.Equal(ArticleStatus.Failed, articles[3].Status);
        Assert.All(articles, a => Assert.Equal(Extractor.TablesHash, a.Article?.Tables));
    }

    [Fact]
    public void A_run_can_be_ended_while_an_article_is_read()
    {
        using var cancellation = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        var articles = new ArticleRunner(Extractor, 1).Run([new TestSource(0), new TestSource(1, () => never.Wait(Token))], cancellation.Token);
        using var enumerator = articles.GetEnumerator();
        Assert.True(enumerator.MoveNext());
        cancellation.CancelAfter(20);
        Assert.ThrowsAny<OperationCanceledException>(() => enumerator.MoveNext());
        never.Set();
    }

    [Fact]
    public void At_least_one_job_is_needed() => Assert.Throws<ArgumentOutOfRangeException>(() => new ArticleRunner(Extractor, 0));

    private sealed class TestSource(int id, Action? reading = null, long length = 1) : ArticleSource($"{id}", length)
    {
        public override ArticleInput Read()
        {
            reading?.Invoke();
            return new ArticleInput(Id, "捐款"u8.ToArray());
        }
    }
}
