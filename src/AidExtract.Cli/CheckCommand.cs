using System.CommandLine;
using AidExtract.Batch;
using AidExtract.Cli.Checking;
using AidExtract.Writing;

namespace AidExtract.Cli;

/// <summary><c>aidextract check</c>: extracts, and compares with what is expected.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string> _input = new("folder") { Description = "Articles, as for extract" };

    private readonly Option<string> _expected = new("--expected")
    {
        Description = "Folder with the figures.csv, places.csv and articles.csv that are expected",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<bool> _update = new("--update") { Description = "Writes what was found as what is expected from now on" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints differences, and how well each table was found, as JSON" };
    private readonly Option<bool> _github = new("--github") { Description = "Prints differences as annotations of GitHub Actions" };

    private readonly Option<string?> _junit = new("--junit")
    {
        Description = "Writes JUnit XML too, one test case per article",
        HelpName = "FILE",
    };

    private readonly RequestOptions _options = new();

    public CheckCommand()
        : base("check", "Extracts, and shows what differs from expected tables")
    {
        Arguments.Add(_input);
        Options.Add(_expected);
        Options.Add(_update);
        Options.Add(_json);
        Options.Add(_github);
        Options.Add(_junit);
        _options.AddTo(this);
        this.SetRun(Run);
    }

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var request = _options.Read(parse);
        var input = parse.GetRequiredValue(_input);
        var expected = parse.GetRequiredValue(_expected);
        var update = parse.GetValue(_update);
        var json = parse.GetValue(_json);
        if (json && parse.GetValue(_github))
        {
            throw new UsageException("--json and --github are two forms of the same output; only one of them can be given");
        }

        var present = Codebook.Tables.All(t => File.Exists(Path.Combine(expected, t.FileName)));
        if (!present && !update)
        {
            throw new UsageException($"there are no figures.csv, places.csv and articles.csv in {expected}; --update writes them");
        }

        var actual = Directory.CreateTempSubdirectory("aidextract-").FullName;
        try
        {
            var totals = Extract(request, input, actual, cancellation);
            var equal = present && Compare(parse, input, expected, actual, totals, request.Quiet || json);
            if (update)
            {
                Replace(expected, actual);
                if (!request.Quiet)
                {
                    CommandLine.Complain($"written to {expected}");
                }
            }

            return equal || update ? ExitCode.Done : ExitCode.Different;
        }
        finally
        {
            Directory.Delete(actual, recursive: true);
        }
    }

    private bool Compare(ParseResult parse, string input, string expected, string actual, Totals found, bool quiet)
    {
        using var output = StandardOutput.OpenText();
        using var json = parse.GetValue(_json) ? new JsonReport(output.BaseStream) : null;
        var junit = parse.GetValue(_junit) is { } file ? (File: file, Report: new JUnitReport(input)) : default;
        ICheckReport shown = json is not null ? json
            : parse.GetValue(_github) ? new AnnotationPrinter(input, output)
            : new DifferencePrinter(output);
        var compared = new ExpectedComparer(expected, actual).Compare(junit.Report is null ? [shown] : [shown, junit.Report]);
        if (compared.Equal && !quiet)
        {
            output.WriteLine($"As expected: {found}");
        }

        output.Flush();
        if (junit.Report is not null)
        {
            WholeFile.Write(junit.File, junit.Report.Write);
        }

        return compared.Equal;
    }

    private static Totals Extract(Request request, string input, string folder, CancellationToken cancellation)
    {
        var reader = new InputReader([input], request.Input);
        using var progress = RunProgress.Start(request, reader);
        var totals = new Extraction(request, progress).Run(reader, () => DatasetWriter.ToFolder(folder, request.Extractor.TablesHash), cancellation);
        return totals.Articles > 0 ? totals : throw new UsageException(ExtractCommand.NothingToRead([input]));
    }

    private static void Replace(string expected, string actual)
    {
        try
        {
            Directory.CreateDirectory(expected);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{expected} cannot be written: {e.Message}", e);
        }

        foreach (var name in Codebook.Tables.Select(t => t.FileName).Append(DataPackage.FileName))
        {
            using var found = File.OpenRead(Path.Combine(actual, name));
            WholeFile.Write(Path.Combine(expected, name), found.CopyTo);
        }
    }
}
