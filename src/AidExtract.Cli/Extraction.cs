using AidExtract.Batch;
using AidExtract.Writing;

namespace AidExtract.Cli;

/// <summary>One run: reads the inputs, writes what is found, tells what fails.</summary>
internal sealed class Extraction(Request request, RunProgress progress)
{
    /// <summary>Runs to the end.</summary>
    /// <param name="reader">Where the articles come from.</param>
    /// <param name="open">Begins the output, once there is an article.</param>
    /// <param name="cancellation">Ends the run between two articles; a folder is then left as it was.</param>
    public Totals Run(InputReader reader, Func<AidExtractor, DatasetWriter> open, CancellationToken cancellation)
    {
        var totals = new Totals();
        DatasetWriter? writer = null;
        try
        {
            foreach (var article in new ArticleRunner(request.Extractor, request.Jobs).Run(reader.Read(cancellation), cancellation))
            {
                writer ??= open(request.Extractor);
                writer.Write(article);
                totals.Add(article);
                if (article.Status == ArticleStatus.Failed)
                {
                    progress.Say($"{article.Id}: {article.Error}");
                }

                progress.Advance(totals);
            }

            writer?.Complete();
            return totals;
        }
        finally
        {
            writer?.Dispose();
        }
    }
}
