using System.Runtime.InteropServices;
using AidExtract.Benchmarks;
using AidExtract.TestSupport;
using BenchmarkDotNet.Running;

if (args is ["--bdn", ..])
{
    BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run(args.Length > 1 ? args[1..] : ["--filter", "*"]);
    return 0;
}

BenchmarkOptions options;
try
{
    options = BenchmarkOptions.Parse(args);
}
catch (FormatException e)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

var corpus = TextCorpus.Open(options.Texts);
var report = new Report();
report.Say($"## {DateTime.UtcNow:yyyy-MM-dd}, {Machine.Processor}, {RuntimeInformation.FrameworkDescription}");
report.Say("");
report.Say($"{corpus.Articles.Count} articles of {corpus.Name}, {Report.Number(corpus.Bytes / 1e6)} MB, read {corpus.Rounds(options.Megabytes)} times. MB = 10⁶ bytes of UTF-8.");
report.Head(ThreadClock.TellsProcessorTime ? "stage, one thread, processor time" : "stage, one thread", "MB/s", "bytes allocated per byte");
var stages = new Stages();
var articles = corpus.Articles.Select(stages.Prepare).ToArray();
var rates = new Dictionary<string, double>();
foreach (var stage in StageThroughput.Measure(stages, articles, corpus, options))
{
    rates[stage.Name] = stage.Rate;
    report.Row(stage.Name, Report.Number(stage.Rate), Report.Number(stage.Allocated / 1e6));
}

if (options.Processes)
{
    var program = new ProgramThroughput();
    report.Head($"program, {(program.IsNative ? "native" : "dotnet aidextract.dll")}", "value", "unit");
    foreach (var (what, value, unit) in program.Measure(corpus, options.Megabytes))
    {
        report.Row(what, Report.Number(value), unit);
    }
}

if (options.Peers)
{
    report.Head("the same by others", "MB/s", "stage here is … times as fast");
    foreach (var (name, stage, rate) in PeerThroughput.Measure(articles))
    {
        report.Row(name, Report.Number(rate), rates.TryGetValue(stage, out var own) ? Report.Number(own / rate) : "");
    }
}

if (options.Save)
{
    report.AppendTo(RepositoryFolder.Path("tests", "AidExtract.Benchmarks", "results", $"{Machine.FileName}.md"));
}

return 0;
