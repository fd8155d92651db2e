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

const int ShuffledBytes = 4_000_000;
var corpus = TextCorpus.Open(options.Texts);
var report = new Report();
report.Say($"## {DateTime.UtcNow:yyyy-MM-dd}, {Machine.Processor}, {RuntimeInformation.FrameworkDescription}");
report.Say("");
if (options.Floors)
{
    var preparer = new Stages();
    var shuffled = TextCorpus.Shuffled(ShuffledBytes);
    report.Say($"{corpus.Name}: {Report.Number(corpus.Bytes / 1e6)} MB, which the caches hold; {shuffled.Name}: {Report.Number(shuffled.Bytes / 1e6)} MB. MB = 10⁶ bytes of UTF-8, processor time of one thread; start and memory of whole processes, at a load of {Machine.Load}.");
    report.Head("what", "value", "unit", "limit", "met", "single measurements");
    var unmet = 0;
    var own = new Dictionary<string, double>();
    foreach (var floor in new FloorChecks(preparer, options).Measure([corpus, shuffled]))
    {
        report.Row(floor.What, Report.Number(floor.Value), floor.Unit, (floor.IsMost ? "≤ " : "≥ ") + Report.Number(floor.Limit), floor.IsMet ? "yes" : "NO", floor.Spread);
        own[floor.What] = floor.Value;
        unmet += floor.IsMet ? 0 : 1;
    }

    Compare([.. corpus.Articles.Select(preparer.Prepare)], stage => own[$"{stage}, {corpus.Name}"]);
    return unmet == 0 ? 0 : 1;
}

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

Compare(articles, stage => rates.GetValueOrDefault(stage));

if (options.Save)
{
    report.AppendTo(RepositoryFolder.Path("tests", "AidExtract.Benchmarks", "results", $"{Machine.FileName}.md"));
}

return 0;

void Compare(PreparedArticle[] prepared, Func<string, double> rateOf)
{
    if (options.Peers)
    {
        report.Head("the same by others", "MB/s", "stage here is … times as fast");
        foreach (var (name, stage, rate) in PeerThroughput.Measure(prepared))
        {
            report.Row(name, Report.Number(rate), rateOf(stage) is > 0 and var ours ? Report.Number(ours / rate) : "");
        }
    }
}
