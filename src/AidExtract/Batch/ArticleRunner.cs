using System.Security.Cryptography;

namespace AidExtract.Batch;

/// <summary>Reads many articles at a time and hands them out in the order of their sources, in bounded memory.</summary>
/// <param name="extractor">Reads each article.</param>
/// <param name="jobs">Articles read at the same time, at least 1.</param>
public sealed class ArticleRunner(AidExtractor extractor, int jobs)
{
    private const int ArticlesAheadPerJob = 16;
    private const long BytesAhead = 64_000_000;

    private readonly int _jobs = jobs > 0 ? jobs : throw new ArgumentOutOfRangeException(nameof(jobs), jobs, "At least one job is needed.");

    /// <summary>
    /// The articles, one for each source whatever happened to it. Sources are asked for on the caller's thread, no more of them
    /// than are needed to keep all jobs at work.
    /// </summary>
    /// <param name="sources">Where the articles come from.</param>
    /// <param name="cancellation">Ends the run between two articles.</param>
    /// <exception cref="OperationCanceledException">The run was ended; the articles handed out before are whole.</exception>
    public IEnumerable<Article> Run(IEnumerable<ArticleSource> sources, CancellationToken cancellation = default)
    {
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, _jobs).ConcurrentScheduler;
        var ahead = new Queue<(Task<Article> Article, long Length)>();
        var bytesAhead = 0L;
        using var source = sources.GetEnumerator();
        var more = true;
        try
        {
            while (true)
            {
                while (more && ahead.Count < (long)_jobs * ArticlesAheadPerJob && bytesAhead < BytesAhead)
                {
                    cancellation.ThrowIfCancellationRequested();
                    more = source.MoveNext();
                    if (more)
                    {
                        var next = source.Current;
                        ahead.Enqueue((Task.Factory.StartNew(() => Read(next), abandoned.Token, TaskCreationOptions.None, scheduler), next.Length));
                        bytesAhead += next.Length;
                    }
                }

                if (!ahead.TryDequeue(out var first))
                {
                    yield break;
                }

                first.Article.Wait(cancellation);
                bytesAhead -= first.Length;
                yield return first.Article.Result;
            }
        }
        finally
        {
            abandoned.Cancel();
        }
    }

    /// <summary>Reads one article. One that cannot be read, or on which the program itself fails, is handed out as failed: the others are not lost for it.</summary>
    private Article Read(ArticleSource source)
    {
        try
        {
            return extractor.Extract(source.Read());
        }
        catch (UnreadableInputException e)
        {
            return Failed(e.Id ?? source.Id, e.Message, e.Content);
        }
        catch (Exception e)
        {
            return Failed(source.Id, $"error in the program: {e.GetType().Name}: {e.Message}", null);
        }
    }

    private Article Failed(string id, string error, ReadOnlyMemory<byte>? content) => new()
    {
        Id = id,
        Sha256 = content is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) : "",
        Bytes = content?.Length ?? 0,
        Status = ArticleStatus.Failed,
        Error = error,
        Tables = extractor.TablesHash,
    };
}
