using AidExtract.Batch;
using Spectre.Console;

namespace AidExtract.Cli;

/// <summary>Tells on standard error how a run goes: in a line that changes when that is a terminal, else in a line from time to time if it is wanted.</summary>
internal sealed class RunProgress : IDisposable
{
    /// <summary>Time between two lines where there is no terminal.</summary>
    public static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(30);

    private const int BarWidth = 10;

    private static readonly TimeSpan RefreshInterval = TimeSpan.FromMilliseconds(200);

    private readonly RunRate _rate = new(TimeProvider.System);
    private readonly IAnsiConsole? _console;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _display = Task.CompletedTask;
    private readonly Task<int?> _count = Task.FromResult<int?>(null);
    private long _articles;
    private long _bytes;

    private RunProgress(InputReader reader, bool onTerminal, TimeSpan? lineInterval)
    {
        if (onTerminal)
        {
            _count = Task.Run(reader.Count);
            _console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(Console.Error),
                Ansi = AnsiSupport.Yes,
                Interactive = InteractionSupport.Yes,
                ColorSystem = IsSet("NO_COLOR") ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            });
            _display = _console.Progress()
                .AutoClear(true)
                .Columns(new ProgressBarColumn { Width = BarWidth }, new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
                .StartAsync(async context =>
                {
                    var bar = context.AddTask("reading");
                    await Repeat(RefreshInterval, () => Update(bar));
                    Update(bar);
                    context.Refresh();
                });
        }
        else if (lineInterval is { } interval)
        {
            _count = Task.Run(reader.Count);
            _display = Repeat(interval, () => Say(Line()));
        }
    }

    /// <summary>Begins, on a terminal unless it is to be quiet, else if it is to be verbose.</summary>
    public static RunProgress Start(Request request, InputReader reader)
    {
        var isTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not ("dumb" or null);
        return new RunProgress(reader, isTerminal && !request.Quiet, request.Verbose ? LineInterval : null);
    }

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

    /// <summary>Takes note of what is done.</summary>
    public void Advance(Totals totals)
    {
        Volatile.Write(ref _articles, totals.Articles);
        Volatile.Write(ref _bytes, totals.Bytes);
    }

    /// <summary>Takes the changing line away.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _display.Wait();
        _end.Dispose();
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private int? Total() => _count.IsCompletedSuccessfully ? _count.Result : null;

    private string Line() => _rate.Describe(Volatile.Read(ref _articles), Volatile.Read(ref _bytes), Total());

    private void Update(ProgressTask bar)
    {
        var total = Total();
        bar.IsIndeterminate = total is not > 0;
        bar.MaxValue = total is > 0 and var known ? known : 1;
        bar.Value = bar.IsIndeterminate ? 0 : Volatile.Read(ref _articles);
        bar.Description = Line();
    }

    private async Task Repeat(TimeSpan interval, Action act)
    {
        using var timer = new PeriodicTimer(interval);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                act();
            }
        }
        catch (OperationCanceledException)
        {
            // The run is at its end.
        }
    }
}
