using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AidExtract.Batch;
using AidExtract.Checkpoints;
using AidExtract.Writing;

namespace AidExtract.Cli;

/// <summary><c>aidextract extract</c>: articles in, tables out.</summary>
internal sealed class ExtractCommand : Command
{
    private static readonly string[] Formats = [.. Enum.GetNames<DatasetFormat>().Select(n => n.ToLowerInvariant())];

    private readonly Argument<string[]> _inputs = new("inputs")
    {
        Description = $"Files, folders (their {InputReader.Endings} files; links to folders are not followed), patterns in quotes ('articles/**/*.txt'), or - for standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _filesFrom = new("--files-from")
    {
        Description = "File that lists more inputs, one per line or with a zero byte behind each (find -print0); - for standard input. Articles are called by the paths as listed",
        HelpName = "LIST",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Folder for figures, places, articles (.csv, .jsonl or .parquet) and datapackage.json; without it, the figures go to standard output",
        HelpName = "DIR",
    };

    private readonly Option<DatasetFormat> _format = new("--format")
    {
        Description = $"What the tables are written as: {string.Join(", ", Formats)} [default: {Formats[0]}]",
        HelpName = string.Join('|', Formats),
        CustomParser = ParseFormat,
    };

    private readonly Option<bool> _excel = new("--excel") { Description = "CSV for spreadsheets: byte-order mark, CRLF, codes stay text, no text becomes a formula" };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Goes on from an interrupted run into DIR, and from the tables that are finished there: articles whose content is the same are not read again. Without it a run begins anew",
    };

    private readonly Option<bool> _skipDuplicates = new("--skip-duplicates")
    {
        Description = "Leaves out articles with the same content as an earlier one; articles.csv tells of which they are copies",
    };

    private readonly Option<double?> _checkpoint = new("--checkpoint")
    {
        Description = $"How often what is done is put on the disk, in DIR/.partial [default: {new CheckpointOptions().Interval.TotalSeconds}]",
        HelpName = "SECONDS",
        CustomParser = ParseSeconds,
    };

    private readonly RequestOptions _options = new();

    public ExtractCommand()
        : base("extract", "Extracts figures and places from articles")
    {
        Arguments.Add(_inputs);
        Options.Add(_filesFrom);
        Options.Add(_output);
        _format.CompletionSources.Clear();
        _format.CompletionSources.Add(Formats);
        Options.Add(_format);
        Options.Add(_excel);
        Options.Add(_resume);
        Options.Add(_skipDuplicates);
        Options.Add(_checkpoint);
        _options.AddTo(this);
        this.SetRun(Run);
    }

    /// <summary>What is told when there is no article.</summary>
    public static string NothingToRead(IEnumerable<string> inputs) =>
        $"nothing to read in {string.Join(", ", inputs)}: no {InputReader.Endings} file";

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var request = _options.Read(parse);
        var folder = parse.GetValue(_output);
        var output = Output(parse, folder);
        var inputs = parse.GetRequiredValue(_inputs);
        var list = parse.GetValue(_filesFrom);
        if (inputs.Length == 0 && list is null)
        {
            throw new UsageException("there are no inputs: files, folders, patterns, - for standard input, or --files-from LIST");
        }

        var reader = new InputReader(inputs, request.Input with { FilesFrom = list });
        var checkpoints = Checkpoints(parse, folder);
        using var sizeLimit = SizeLimitSignal.Ignore();
        using var progress = RunProgress.Start(request, reader);
        var extraction = new Extraction(request, progress) { SkipsDuplicates = parse.GetValue(_skipDuplicates) };
        var totals = extraction.Run(reader, () => Open(folder, request, output, checkpoints), cancellation);
        if (totals.Articles == 0)
        {
            throw new UsageException(NothingToRead(list is null ? inputs : [.. inputs, list]));
        }

        if (!request.Quiet)
        {
            progress.Say(totals.ToString());
        }

        return totals.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private OutputOptions Output(ParseResult parse, string? folder)
    {
        var output = new OutputOptions { Format = parse.GetValue(_format), Excel = parse.GetValue(_excel) };
        if (output.Excel && output.Format != DatasetFormat.Csv)
        {
            throw new UsageException("--excel is for csv, not for another --format");
        }

        return output.Format == DatasetFormat.Parquet && folder is null
            ? throw new UsageException("--format parquet needs a folder, -o DIR: it is no format for a pipe")
            : output;
    }

    private CheckpointOptions Checkpoints(ParseResult parse, string? folder)
    {
        var options = new CheckpointOptions { Resume = parse.GetValue(_resume) };
        var seconds = parse.GetValue(_checkpoint);
        return folder is null && (options.Resume || seconds is not null)
            ? throw new UsageException($"--{(options.Resume ? "resume" : "checkpoint")} needs a folder, -o DIR: nothing is kept of what goes to a pipe")
            : seconds is { } interval ? options with { Interval = TimeSpan.FromSeconds(interval) } : options;
    }

    private static DatasetWriter Open(string? folder, Request request, OutputOptions output, CheckpointOptions checkpoints) => folder is null
        ? DatasetWriter.ToStream(StandardOutput.Open(), "standard output", output)
        : DatasetWriter.ToFolder(folder, RunIdentity.Of(request.Extractor, request.Input, output), output, checkpoints);

    private static double? ParseSeconds(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds > TimeSpan.SecondsPerDay)
        {
            result.AddError($"--checkpoint needs a number of seconds, at most those of a day, not {text}.");
        }

        return seconds;
    }

    private static DatasetFormat ParseFormat(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        var index = Array.IndexOf(Formats, name);
        if (index < 0)
        {
            result.AddError($"There is no format {name}.{NearestWord.Hint(name, Formats)} The formats are {string.Join(", ", Formats)}.");
        }

        return (DatasetFormat)Math.Max(index, 0);
    }
}
