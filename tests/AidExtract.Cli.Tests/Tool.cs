using System.Diagnostics;

namespace AidExtract.Cli.Tests;

/// <summary>Starts the program as built, in a process of its own.</summary>
internal static class Tool
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(600);

    /// <summary>What runs the program.</summary>
    public static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The program as built.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "aidextract.dll");

    /// <summary>Runs it to its end.</summary>
    public static Task<ToolResult> Run(params string[] arguments) => Run(arguments, [], []);

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">Command line.</param>
    /// <param name="input">What it finds on standard input.</param>
    /// <param name="environment">Variables to set.</param>
    public static async Task<ToolResult> Run(string[] arguments, byte[] input, (string Name, string Value)[] environment)
    {
        using var process = Start(arguments, environment);
        return await Finish(process, input);
    }

    /// <summary>Gives a process its input and waits for its end.</summary>
    public static async Task<ToolResult> Finish(Process process, byte[] input)
    {
        var output = ReadAll(process.StandardOutput.BaseStream);
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        return new ToolResult(await Exit(process), await output, await error);
    }

    /// <summary>Starts it, with all three streams in the caller's hands.</summary>
    public static Process Start(string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Host)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments.Prepend(Path))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for its end. A process that does not end is killed, and the test fails.</summary>
    public static async Task<int> Exit(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"The program did not end in {Patience.TotalSeconds} s.");
        }
    }

    /// <summary>Sends it a signal by name: TERM, INT, KILL.</summary>
    public static async Task Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await Exit(kill);
    }

    /// <summary>Waits until something has come about.</summary>
    public static async Task Until(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > Patience)
            {
                throw new TimeoutException($"Nothing came about in {Patience.TotalSeconds} s.");
            }

            await Task.Delay(5);
        }
    }

    private static async Task<byte[]> ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
