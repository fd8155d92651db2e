using System.Text.Json;
using AidExtract.Writing;

namespace AidExtract.Checkpoints;

/// <summary>
/// What a run keeps beside its output while it lasts, in <c>.partial</c>: the lock that keeps other runs away, files that are not complete yet, and the
/// parts from which a later run can go on.
/// </summary>
internal sealed class RunFolder : IDisposable
{
    /// <summary>The folder's name.</summary>
    public const string Name = ".partial";

    private const string ManifestName = "run.json";

    private readonly FileStream _lock;
    private bool _complete;

    private RunFolder(string path, FileStream runLock)
    {
        Path = path;
        _lock = runLock;
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>The parts in it, in the order they were written.</summary>
    public IReadOnlyList<string> Parts => PartFiles.Of(Path);

    private string ManifestPath => System.IO.Path.Combine(Path, ManifestName);

    /// <summary>Makes it in <paramref name="folder"/>, and keeps other runs away.</summary>
    /// <exception cref="IOException">It cannot be written to.</exception>
    /// <exception cref="OutputException">Another run has it.</exception>
    public static RunFolder Enter(string folder)
    {
        var path = System.IO.Path.Combine(folder, Name);
        Directory.CreateDirectory(path);
        return new RunFolder(path, RunLock.Take(path) ?? throw new OutputException($"{folder} cannot be written: another run writes to it"));
    }

    /// <summary>The run that left the parts; null where there is none that could be told.</summary>
    public RunIdentity? ReadManifest()
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(ManifestPath));
            return RunIdentity.Read(manifest.RootElement);
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Tells what run the parts are of. It stands there before the first of them.</summary>
    public void WriteManifest(RunIdentity identity)
    {
        using var file = new PendingFile(ManifestPath, ManifestPath + ".new");
        using (var json = new Utf8JsonWriter(file.Stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            identity.Write(json);
            json.WriteEndObject();
        }

        file.Finish();
        file.Publish();
    }

    /// <summary>Removes all that an earlier run left.</summary>
    public void Clear()
    {
        foreach (var file in Directory.EnumerateFiles(Path).Where(f => System.IO.Path.GetFileName(f) != RunLock.Name))
        {
            File.Delete(file);
        }
    }

    /// <summary>Removes the parts when it is left: their articles stand in whole files.</summary>
    public void Complete() => _complete = true;

    /// <summary>Lets other runs in. Where there are parts they stay.</summary>
    public void Dispose()
    {
        if (!_complete && Parts.Count > 0)
        {
            _lock.Dispose();
            return;
        }

        try
        {
            Clear();
            RunLock.Remove(_lock);
            Directory.Delete(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is left over is no output, and the next run overwrites it.
            _lock.Dispose();
        }
    }
}
