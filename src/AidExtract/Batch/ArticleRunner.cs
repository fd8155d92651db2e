using System.Diagnostics;
using AidExtract.Checkpoints;

namespace AidExtract.Batch;

/// <summary>Reads many articles at a time and hands them out in the order of their sources, in bounded memory.</summary>
/// <param name="extractor">Reads each article.</param>
/// <param name="jobs">Articles read at the same time, at least 1.</param>
/// <param name="checkpoints">Articles that are done already are taken from there; null when there are none.</param>
/// <param name="duplicates">Tells copies of earlier articles, which are then not read; null when they are to be read.</param>
public sealed class ArticleRunner(AidExtractor extractor, int jobs, RunCheckpoints? checkpoints = null, DuplicateFinder? duplicates = null)
{
    private const int ArticlesAheadPerJob = 16;
    private const long BytesAhead = 8_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly int _jobs = jobs > 0 ? jobs : throw new ArgumentOutOfRangeException(nameof(jobs), jobs, "At least one job is needed.");
    private readonly PartStore? _done = checkpoints?.Done;

    /// <summary>
    /// The articles, one for each source whatever happened to it. Sources are asked for on the caller's thread, no more of them
    /// than are needed to keep all jobs at work.
    /// </summary>
    /// <param name="sources">Where the articles come from.</param>
    /// <param name="cancellation">Ends the run: articles that are being read are still handed out, those that take longer than 2 s are given up.</param>
    /// <exception cref="OperationCanceledException">The run was ended; the articles handed out before are whole.</exception>
    public IEnumerable<ArticleResult> Run(IEnumerable<ArticleSource> sources, CancellationToken cancellation = default)
    {
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, _jobs).ConcurrentScheduler;
        var ahead = new Queue<(Task<ArticleResult> Article, long Length)>();
        var bytesAhead = 0L;
        using var source = sources.GetEnumerator();
        var more = true;
        var interrupted = new Stopwatch();
        try
        {
            while (true)
            {
                while (more && ahead.Count < (long)_jobs * ArticlesAheadPerJob && bytesAhead < BytesAhead && TryNext(source, cancellation, out more))
                {
                    if (more)
                    {
                        var next = source.Current;
                        ahead.Enqueue((Task.Factory.StartNew(() => Read(next), abandoned.Token, TaskCreationOptions.None, scheduler), next.Length));
                        bytesAhead += next.Length;
                    }
                }

                if (!ahead.TryDequeue(out var first))
                {
                    if (more)
                    {
                        throw new OperationCanceledException(cancellation);
                    }

                    yield break;
                }

                if (!IsFinished(first.Article, interrupted, cancellation))
                {
                    throw new OperationCanceledException(cancellation);
                }

                bytesAhead -= first.Length;
                yield return Settle(first.Article.GetAwaiter().GetResult());
            }
        }
        finally
        {
            abandoned.Cancel();
        }
    }

    /// <summary>Goes on to the next source, if the run is not ended before.</summary>
    private static bool TryNext(IEnumerator<ArticleSource> source, CancellationToken cancellation, out bool more)
    {
        more = true;
        if (cancellation.IsCancellationRequested)
        {
            return false;
        }

        try
        {
            more = source.MoveNext();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Waits for an article. Once the run is ended, no longer than for all articles together is left; one that is not begun is not waited for.</summary>
    private static bool IsFinished(Task<ArticleResult> article, Stopwatch interrupted, CancellationToken cancellation)
    {
        try
        {
            Task.WaitAny([article], cancellation);
        }
        catch (OperationCanceledException)
        {
            interrupted.Start();
            var left = Patience - interrupted.Elapsed;
            Task.WaitAny([article], left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }

        return article.IsCompleted && !article.IsCanceled;
    }

    /// <summary>Reads one article. One that cannot be read, or on which the program itself fails, is handed out as failed: the others are not lost for it.</summary>
    private ArticleResult Read(ArticleSource source)
    {
        try
        {
            return Read(source.Read());
        }
        catch (UnreadableInputException e)
        {
            return new ArticleResult(Failed(e.Id ?? source.Id, e.Message, e.Content));
        }
        catch (Exception e)
        {
            return new ArticleResult(Failed(source.Id, $"error in the program: {e.GetType().Name}: {e.Message}", null));
        }
    }

    private ArticleResult Read(ArticleInput input)
    {
        if (_done is not null || duplicates is not null)
        {
            var sha256 = Sha256.Of(input.Content.Span);
            if (duplicates?.Find(sha256) is { } first)
            {
                return new ArticleResult(Duplicate(input.Id, sha256, input.Content.Length, first));
            }

            if (_done?.Find(ArticleKey.Of(input.Id, sha256, input.Title, input.Date)) is { } done)
            {
                return new ArticleResult(done);
            }
        }

        var article = extractor.Extract(input);
        return new ArticleResult(article, ArticleKey.Of(article.Id, article.Sha256, input.Title, input.Date));
    }

    /// <summary>
    /// Tells copies in the order of the sources. Articles are read before it is known whether an earlier one is the same, so some are read for nothing;
    /// which are told as copies does not depend on it.
    /// </summary>
    private ArticleResult Settle(ArticleResult result)
    {
        if (duplicates is null || result.Sha256.Length == 0 || result.Status == ArticleStatus.Duplicate)
        {
            return result;
        }

        if (duplicates.Find(result.Sha256) is { } first)
        {
            return new ArticleResult(Duplicate(result.Id, result.Sha256, result.Bytes, first));
        }

        if (result.Status == ArticleStatus.Ok)
        {
            duplicates.Add(result.Sha256, result.Id);
        }

        return result;
    }

    private Article Duplicate(string id, string sha256, long bytes, string first) => new()
    {
        Id = id,
        Sha256 = sha256,
        Bytes = bytes,
        Status = ArticleStatus.Duplicate,
        Error = first,
        Tables = extractor.TablesHash,
    };

    private Article Failed(string id, string error, ReadOnlyMemory<byte>? content) => new()
    {
        Id = id,
        Sha256 = content is { } bytes ? Sha256.Of(bytes.Span) : "",
        Bytes = content?.Length ?? 0,
        Status = ArticleStatus.Failed,
        Error = error,
        Tables = extractor.TablesHash,
    };
}
