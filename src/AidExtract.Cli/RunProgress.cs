using AidExtract.Batch;
using Spectre.Console;

namespace AidExtract.Cli;

/// <summary>Tells on standard error how a run goes: a bar when that is a terminal, and lines.</summary>
internal sealed class RunProgress : IDisposable
{
    private readonly IAnsiConsole? _console;
    private readonly TaskCompletionSource _end = new();
    private readonly Task? _display;
    private ProgressTask? _bar;

    private RunProgress(InputReader? reader)
    {
        if (reader is null)
        {
            return;
        }

        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = IsSet("NO_COLOR") ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
        });
        var started = new TaskCompletionSource();
        _display = _console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                _bar = context.AddTask("reading");
                _bar.IsIndeterminate = true;
                started.SetResult();
                await CountAsync(reader, _bar);
                await _end.Task;
            });
        started.Task.Wait();
    }

    /// <summary>Begins; there is a bar unless it is not wanted or standard error is no terminal.</summary>
    public static RunProgress Start(bool quiet, InputReader reader) =>
        new(quiet || Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") is "dumb" or null ? null : reader);

    /// <summary>Writes a line.</summary>
    public void Say(string message)
    {
        if (_console is null)
        {
            CommandLine.Complain(message);
        }
        else
        {
            _console.WriteLine($"aidextract: {message}");
        }
    }

    /// <summary>Moves the bar.</summary>
    public void Advance(Totals totals)
    {
        if (_bar is not null)
        {
            _bar.Value = totals.Articles;
            _bar.Description = totals.ToString();
        }
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        _end.TrySetResult();
        _display?.Wait();
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private static async Task CountAsync(InputReader reader, ProgressTask bar)
    {
        if (await Task.Run(reader.Count) is { } count and > 0)
        {
            bar.MaxValue = count;
            bar.IsIndeterminate = false;
        }
    }
}
