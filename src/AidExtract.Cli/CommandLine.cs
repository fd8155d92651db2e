using System.CommandLine;
using AidExtract.Batch;
using AidExtract.Checkpoints;
using AidExtract.Overlays;
using AidExtract.Writing;

namespace AidExtract.Cli;

/// <summary>The program's commands, and what every one of them ends with.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that is asked for.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args) => Guard(() =>
    {
        var parse = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = new ResponseFiles().TryReplace });
        var errors = UsageCheck.Errors(parse);
        if (errors.Count > 0)
        {
            foreach (var error in errors)
            {
                Complain(error);
            }

            Console.Error.WriteLine($"See {CommandPath(parse)} --help.");
            return Task.FromResult(ExitCode.Usage);
        }

        // An article is always finished, however long it is; who cannot wait has SIGKILL.
        return Configuration.Apply(parse).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Timeout.InfiniteTimeSpan });
    });

    /// <summary>Makes a command do <paramref name="run"/>, away from the thread that answers signals.</summary>
    public static void SetRun(this Command command, Func<ParseResult, CancellationToken, int> run) =>
        command.SetAction((parse, cancellation) => Task.Run(() => run(parse, cancellation), CancellationToken.None));

    /// <summary>A message for the user.</summary>
    public static void Complain(string message) => Console.Error.WriteLine($"aidextract: {message}");

    private static RootCommand Root()
    {
        var root = new RootCommand("Extracts sums of money, counts, measures and places from Chinese news articles about aid.")
        {
            new ExtractCommand(),
            new SchemaCommand(),
            new CheckCommand(),
            new ExplainCommand(),
            new CleanCommand(),
            new SimplifyCommand(),
            new TokensCommand(),
            new CompletionScriptCommand(),
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        return root;
    }

    private static async Task<int> Guard(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException e)
        {
            Complain(e is InterruptedRunException ? e.Message : "interrupted");
            return ExitCode.Interrupted;
        }
        catch (InvalidRulesException e)
        {
            foreach (var error in e.Errors)
            {
                Console.Error.WriteLine(error);
            }

            return ExitCode.Usage;
        }
        catch (Exception e) when (e is UsageException or InvalidInputException or ResumeException)
        {
            Complain(e.Message);
            return ExitCode.Usage;
        }
        catch (Exception e) when (StandardOutput.IsBrokenPipe(e) || StandardOutput.IsBrokenPipe(e.InnerException))
        {
            return ExitCode.Done;
        }
        catch (Exception e) when (e is OutputException or IOException)
        {
            Complain(e.Message);
            return ExitCode.OutputFailed;
        }
    }

    private static string CommandPath(ParseResult parse) =>
        parse.CommandResult.Command is RootCommand ? "aidextract" : $"aidextract {parse.CommandResult.Command.Name}";
}
