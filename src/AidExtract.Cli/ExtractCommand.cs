using System.CommandLine;
using AidExtract.Batch;
using AidExtract.Writing;

namespace AidExtract.Cli;

/// <summary><c>aidextract extract</c>: articles in, tables out.</summary>
internal sealed class ExtractCommand : Command
{
    private readonly Argument<string[]> _inputs = new("inputs")
    {
        Description = "Files, folders (their .txt, .text, .html, .htm and .jsonl files), or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Folder for figures.csv, places.csv, articles.csv and datapackage.json; without it, figures.csv goes to standard output",
        HelpName = "DIR",
    };

    private readonly RequestOptions _options = new();

    public ExtractCommand()
        : base("extract", "Extracts figures and places from articles")
    {
        Arguments.Add(_inputs);
        Options.Add(_output);
        _options.AddTo(this);
        this.SetRun(Run);
    }

    /// <summary>What is told when there is no article.</summary>
    public static string NothingToRead(IEnumerable<string> inputs) =>
        $"nothing to read in {string.Join(", ", inputs)}: no .txt, .text, .html, .htm or .jsonl file";

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var request = _options.Read(parse);
        var inputs = parse.GetRequiredValue(_inputs);
        var reader = new InputReader(inputs, request.Input);
        using var progress = RunProgress.Start(request.Quiet, reader);
        var totals = new Extraction(request, progress).Run(reader, extractor => Open(parse.GetValue(_output), extractor), cancellation);
        if (totals.Articles == 0)
        {
            throw new UsageException(NothingToRead(inputs));
        }

        if (!request.Quiet)
        {
            progress.Say(totals.ToString());
        }

        return totals.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static DatasetWriter Open(string? folder, AidExtractor extractor) => folder is null
        ? DatasetWriter.ToStream(StandardOutput.Open(), "standard output")
        : DatasetWriter.ToFolder(folder, extractor.TablesHash);
}
