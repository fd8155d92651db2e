using AidExtract.Batch;
using AidExtract.Checkpoints;
using AidExtract.Writing;

namespace AidExtract.Cli;

/// <summary>One run: reads the inputs, writes what is found, tells what fails.</summary>
internal sealed class Extraction(Request request, RunProgress progress)
{
    /// <summary>True to leave out copies of earlier articles.</summary>
    public bool SkipsDuplicates { get; init; }

    /// <summary>Runs to the end.</summary>
    /// <param name="reader">Where the articles come from.</param>
    /// <param name="open">Begins the output, once there is something to read.</param>
    /// <param name="cancellation">Ends the run between two articles; a folder then has none of the files, but what is done is kept in it.</param>
    /// <exception cref="InterruptedRunException">The run was ended, and another one can go on from it.</exception>
    public Totals Run(InputReader reader, Func<DatasetWriter> open, CancellationToken cancellation)
    {
        var totals = new Totals();
        using var sources = reader.Read(cancellation).GetEnumerator();
        if (!sources.MoveNext())
        {
            return totals;
        }

        using var writer = open();
        using var duplicates = SkipsDuplicates ? new DuplicateFinder(writer.Checkpoints?.Folder ?? Path.GetTempPath()) : null;
        var runner = new ArticleRunner(request.Extractor, request.Jobs, writer.Checkpoints, duplicates);
        try
        {
            foreach (var result in runner.Run(FromCurrent(sources), cancellation))
            {
                writer.Write(result);
                totals.Add(result);
                if (result.Status == ArticleStatus.Failed)
                {
                    progress.Say($"{result.Id}: {result.Error}");
                }

                progress.Advance(totals);
            }
        }
        catch (OperationCanceledException e) when (writer.Checkpoints?.Keep() == true)
        {
            throw new InterruptedRunException($"interrupted; what is done is kept in {writer.Checkpoints.Folder}, extract --resume goes on from it", e);
        }

        writer.Complete();
        return totals;
    }

    private static IEnumerable<ArticleSource> FromCurrent(IEnumerator<ArticleSource> sources)
    {
        do
        {
            yield return sources.Current;
        }
        while (sources.MoveNext());
    }
}
