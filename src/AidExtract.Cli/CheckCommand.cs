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
    private readonly RequestOptions _options = new();

    public CheckCommand()
        : base("check", "Extracts, and shows what differs from expected tables")
    {
        Arguments.Add(_input);
        Options.Add(_expected);
        Options.Add(_update);
        _options.AddTo(this);
        this.SetRun(Run);
    }

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var request = _options.Read(parse);
        var input = parse.GetRequiredValue(_input);
        var expected = parse.GetRequiredValue(_expected);
        var update = parse.GetValue(_update);
        var present = Codebook.Tables.All(t => File.Exists(Path.Combine(expected, t.FileName)));
        if (!present && !update)
        {
            throw new UsageException($"there are no figures.csv, places.csv and articles.csv in {expected}; --update writes them");
        }

        var actual = Directory.CreateTempSubdirectory("aidextract-").FullName;
        try
        {
            var totals = Extract(request, input, actual, cancellation);
            using var output = StandardOutput.OpenText();
            var equal = present && Compare(expected, actual, output);
            if (equal && !request.Quiet)
            {
                output.WriteLine($"As expected: {totals}");
            }

            if (update)
            {
                Replace(expected, actual);
                output.WriteLine($"Written to {expected}");
            }

            output.Flush();
            return equal || update ? ExitCode.Done : ExitCode.Different;
        }
        finally
        {
            Directory.Delete(actual, recursive: true);
        }
    }

    private static Totals Extract(Request request, string input, string folder, CancellationToken cancellation)
    {
        var reader = new InputReader([input], request.Input);
        using var progress = RunProgress.Start(request.Quiet, reader);
        var totals = new Extraction(request, progress).Run(reader, extractor => DatasetWriter.ToFolder(folder, extractor.TablesHash), cancellation);
        return totals.Articles > 0 ? totals : throw new UsageException(ExtractCommand.NothingToRead([input]));
    }

    private static void Replace(string expected, string actual)
    {
        try
        {
            Directory.CreateDirectory(expected);
            foreach (var name in Codebook.Tables.Select(t => t.FileName).Append(DataPackage.FileName))
            {
                var pending = Path.Combine(expected, name + ".partial");
                File.Copy(Path.Combine(actual, name), pending, overwrite: true);
                File.Move(pending, Path.Combine(expected, name), overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{expected} cannot be written: {e.Message}", e);
        }
    }

    private static bool Compare(string expected, string actual, TextWriter output)
    {
        var comparer = new ExpectedComparer(expected, actual);
        var columns = comparer.ColumnDifferences().ToArray();
        foreach (var difference in columns)
        {
            output.WriteLine(difference);
        }

        var printer = new DifferencePrinter(output);
        foreach (var article in comparer.ArticleDifferences())
        {
            printer.Print(article);
        }

        if (!printer.NoneSeen)
        {
            printer.PrintSummary();
        }

        return columns.Length == 0 && printer.NoneSeen;
    }
}
