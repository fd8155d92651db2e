using AidExtract.Batch;
using AidExtract.Cleaning;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.Text;

namespace AidExtract.Benchmarks;

/// <summary>What the commands do with one file, without the start of a process.</summary>
internal sealed class Growth
{
    private readonly AidExtractor _extractor = new();
    private readonly Cleaner _cleaner = new();
    private readonly Simplifier _simplifier = new();
    private readonly Segmenter _segmenter = new();

    /// <summary>Names of the jobs.</summary>
    public static IReadOnlyList<string> Jobs { get; } = ["clean", "simplify", "tokens", "extract"];

    /// <summary>MB/s of a job on a file, in processor time of the calling thread.</summary>
    public double Run(string job, string file)
    {
        GC.Collect();
        var start = ThreadClock.Seconds;
        switch (job)
        {
            case "clean":
                _cleaner.Clean(new TextInput(file, null).ReadAll());
                break;
            case "simplify":
                foreach (var line in new TextInput(file, null).ReadLines())
                {
                    _simplifier.Simplify(MappedText.Of(line.ToString()));
                }

                break;
            case "tokens":
                var tokens = new List<Token>();
                foreach (var line in new TextInput(file, null).ReadLines())
                {
                    tokens.Clear();
                    _segmenter.Tag(line.Span, true, tokens);
                }

                break;
            default:
                _extractor.Extract(new ArticleInput("large", File.ReadAllBytes(file)));
                break;
        }

        return new FileInfo(file).Length / 1e6 / (ThreadClock.Seconds - start);
    }
}
