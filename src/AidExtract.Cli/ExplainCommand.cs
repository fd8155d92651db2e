using System.CommandLine;
using System.Globalization;
using AidExtract.Batch;
using AidExtract.Cli.Explaining;
using AidExtract.Explaining;

namespace AidExtract.Cli;

/// <summary><c>aidextract explain</c>: what every stage makes of a line, and why.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly Argument<string> _target = new("file[:line]")
    {
        Description = "A file and one of its lines (of .jsonl, one of its records), or the file alone; of an archive, articles.zip/inner/path; - for standard input (-- -:3 for its line 3)",
    };

    private readonly Option<bool> _json = new("--json") { Description = "As JSON, an object per article" };
    private readonly RequestOptions _options = new();

    public ExplainCommand()
        : base("explain", "Shows what every stage makes of a line, which figure forms fit, and why the others lost")
    {
        Arguments.Add(_target);
        Options.Add(_json);
        _options.AddReadingTo(this);
        this.SetRun(Run);
    }

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var target = ExplainTarget.Parse(parse.GetRequiredValue(_target));
        var request = _options.Read(parse);
        using var output = StandardOutput.OpenText();
        var printer = new ExplanationPrinter(output, !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
        Action<Explanation> print = parse.GetValue(_json) ? article => ExplanationJson.Write(article, output.BaseStream) : printer.Print;
        var failed = false;
        foreach (var source in Sources(target, request, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Explain(source, request.Extractor) is not { } article)
            {
                failed = true;
                continue;
            }

            print(source.Record is not null || target.Line is null ? article : Line(article, target));
        }

        output.Flush();
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    // Of records the line is that of the record; it is known before anything is read.
    private static IEnumerable<ArticleSource> Sources(ExplainTarget target, Request request, CancellationToken cancellation)
    {
        var sources = new InputReader([target.Path], request.Input).Read(cancellation);
        if (target is { Line: null, Entry: null })
        {
            return sources;
        }

        var found = sources.Where(target.Means).Take(target.Line is null ? int.MaxValue : 1).ToList();
        return found.Count > 0 ? found
            : throw new UsageException(target.Line is null ? $"{target.Path} has no {target.Entry}" : $"{target.Path} has no record in line {target.Written}");
    }

    private static Explanation? Explain(ArticleSource source, AidExtractor extractor)
    {
        string error;
        try
        {
            var article = extractor.Explain(source.Read());
            if (article.Status != ArticleStatus.Failed)
            {
                return article;
            }

            error = article.Error;
        }
        catch (UnreadableInputException e)
        {
            error = e.Message;
        }

        CommandLine.Complain($"{source.Id}: {error}");
        return null;
    }

    private static Explanation Line(Explanation article, ExplainTarget target)
    {
        if (target.Line > article.LineCount)
        {
            var count = article.LineCount == 1 ? "1 line" : string.Create(CultureInfo.InvariantCulture, $"{article.LineCount} lines");
            throw new UsageException($"{target.Path} has {count}, there is no line {target.Written}");
        }

        var lines = article.Lines.Where(line => line.Number == target.Line).ToList();
        return article with { Lines = lines.Count > 0 ? lines : [new LineExplanation(false, target.Line!.Value, "", [], [])] };
    }
}
