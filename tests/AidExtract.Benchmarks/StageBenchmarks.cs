using BenchmarkDotNet.Attributes;

namespace AidExtract.Benchmarks;

/// <summary>The stages under BenchmarkDotNet: time and allocations for all articles of the corpus.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private Action _run = () => { };

    /// <summary>The stage.</summary>
    [ParamsSource(nameof(Names))]
    public string Stage { get; set; } = "";

    /// <summary>The stages that work article by article.</summary>
    public static IEnumerable<string> Names => Stages.Names.Where(name => name != "write");

    /// <summary>Reads the articles up to the stage.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var stages = new Stages();
        _run = stages.Of(Stage, [.. TextCorpus.Open(Environment.GetEnvironmentVariable("AIDEXTRACT_TEXTS")).Articles.Select(stages.Prepare)]);
    }

    /// <summary>The stage on every article.</summary>
    [Benchmark]
    public void AllArticles() => _run();
}
