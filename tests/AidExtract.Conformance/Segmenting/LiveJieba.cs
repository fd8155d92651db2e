using System.Diagnostics;
using System.Text;

namespace AidExtract.Conformance.Segmenting;

/// <summary>The original, run as a process, where it is installed.</summary>
internal sealed class LiveJieba
{
    private const string Version = "0.42.1";

    private readonly string _python;
    private readonly string _script;

    private LiveJieba(string python, string script) => (_python, _script) = (python, script);

    /// <summary>The first python3 of PATH that has jieba of the right version; null if none has.</summary>
    public static LiveJieba? Find()
    {
        var script = Path.Combine(RepositoryFolder.Path, "tests", "AidExtract.Conformance", "Segmenting", "run-jieba.py");
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, "python3"))
            .Where(python => File.Exists(python) && Run(python, "-c", "import jieba; print(jieba.__version__)").Trim() == Version)
            .Select(python => new LiveJieba(python, script))
            .FirstOrDefault();
    }

    /// <summary>The words of each text: their lengths in code points, and tags where they are asked for.</summary>
    /// <param name="mode">cut, cut-no-hmm, tag or tag-no-hmm.</param>
    /// <param name="texts">Without U+0004.</param>
    public string[] Segment(string mode, IEnumerable<string> texts)
    {
        var folder = Directory.CreateTempSubdirectory("aidextract-jieba-");
        try
        {
            var source = Path.Combine(folder.FullName, "texts");
            var target = Path.Combine(folder.FullName, "results");
            File.WriteAllText(source, string.Join('\u0004', texts), new UTF8Encoding(false));
            Run(_python, _script, mode, source, target);
            return File.ReadAllText(target).TrimEnd('\n').Split('\n');
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string python, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
