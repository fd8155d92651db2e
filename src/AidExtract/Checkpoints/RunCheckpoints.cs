using AidExtract.Writing;

namespace AidExtract.Checkpoints;

/// <summary>What one run into a folder finds done there, and what it keeps for the next one.</summary>
public sealed class RunCheckpoints : IDisposable
{
    private readonly RunFolder _run;

    private RunCheckpoints(RunFolder run, RunIdentity identity, CheckpointOptions options)
    {
        _run = run;
        Parts = new PartWriter(run.Path, options.Interval, () => run.WriteManifest(identity));
    }

    /// <summary>Folder for files that are not complete yet.</summary>
    public string Folder => _run.Path;

    /// <summary>Takes the articles that are done.</summary>
    internal PartWriter Parts { get; }

    /// <summary>The articles that an earlier run has done; null when it is not gone on from.</summary>
    internal PartStore? Done { get; private set; }

    /// <summary>Keeps other runs away from <paramref name="folder"/>, and finds what is done there.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="OutputException">Another run writes to the folder.</exception>
    /// <exception cref="ResumeException">What is there was made otherwise.</exception>
    internal static RunCheckpoints Begin(string folder, RunIdentity identity, OutputOptions output, CheckpointOptions options)
    {
        var run = RunFolder.Enter(folder);
        RunCheckpoints? checkpoints = null;
        try
        {
            var earlier = options.Resume && run.Parts.Count > 0 ? run.ReadManifest() : null;
            var finished = options.Resume ? FinishedDataset.Find(folder, output) : null;
            if ((earlier ?? finished?.Identity) is { } other && identity.DifferenceFrom(other) is { } difference)
            {
                throw new ResumeException($"what is in {folder} was made {difference}; without --resume a run begins anew");
            }

            if (earlier is null)
            {
                run.Clear();
            }

            checkpoints = new RunCheckpoints(run, identity, options);
            if (options.Resume)
            {
                checkpoints.Collect(finished is not null && identity.DifferenceFrom(finished.Identity) is null ? finished : null);
            }

            return checkpoints;
        }
        catch
        {
            checkpoints?.Parts.Dispose();
            run.Dispose();
            throw;
        }
    }

    /// <summary>Puts all that is done on the disk.</summary>
    /// <returns>True when there is something to go on from.</returns>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public bool Keep()
    {
        try
        {
            Parts.Flush();
            return _run.Parts.Count > 0;
        }
        catch (Exception e) when (OutputException.IsOutputError(e))
        {
            throw OutputException.Of(Folder, e);
        }
    }

    /// <summary>Removes the parts when it is left: all articles stand in whole files.</summary>
    public void Complete() => _run.Complete();

    /// <summary>Lets other runs in.</summary>
    public void Dispose()
    {
        Parts.Dispose();
        _run.Dispose();
    }

    private void Collect(FinishedDataset? finished)
    {
        Done = new PartStore();
        var parts = _run.Parts;
        foreach (var part in parts)
        {
            Done.Add(part);
        }

        if (finished is null)
        {
            return;
        }

        foreach (var article in finished.Read().Where(a => a.Sha256.Length > 0 && a.Status != ArticleStatus.Duplicate))
        {
            var key = ArticleKey.Of(article.Id, article.Sha256, null, null);
            if (!Done.Contains(key))
            {
                Parts.Add(key, article);
            }
        }

        Parts.Flush();
        foreach (var part in _run.Parts.Skip(parts.Count))
        {
            Done.Add(part);
        }
    }
}
