using System.Diagnostics;
using Xunit;

namespace AidExtract.Cli.Tests;

public sealed class InterruptionTests : IDisposable
{
    private static readonly byte[] Records = "{\"id\":\"a\",\"text\":\"捐款5万元。\"}\n{\"id\":\"b\",\"text\":\"捐款6万元。\"}\n"u8.ToArray();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_ends_the_run_with_130_and_leaves_finished_files_as_they_were(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals on Windows.");
        Assert.SkipWhen(signal == "INT" && IsInterruptIgnored(), "A background job of a shell ignores SIGINT, and so do its children.");
        _folder.Write("out/figures.csv", "of an earlier run");
        using var process = Tool.Start(["extract", "-", "--input-format", "jsonl", "-o", _folder["out"], "--jobs", "1", "--checkpoint", "0"], []);
        await Send(process, times: 50);
        await Tool.Until(() => File.Exists(_folder["out/.partial/000001.part"]));
        Assert.Equal("of an earlier run", _folder.Read("out/figures.csv"));
        await Tool.Signal(process, signal);
        Assert.Equal(130, await Tool.Exit(process));
        Assert.Equal([".partial", "figures.csv"], _folder.Files("out"));
        Assert.All(_folder.Files("out/.partial"), name => Assert.Matches("^([0-9]{6}[.]part|lock|run[.]json)$", name));
        Assert.Equal("of an earlier run", _folder.Read("out/figures.csv"));
        Assert.Equal($"aidextract: interrupted; what is done is kept in {_folder["out/.partial"]}, extract --resume goes on from it\n", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_signal_leaves_whole_rows_on_standard_output()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals on Windows.");
        using var process = Tool.Start(["extract", "-", "--input-format", "jsonl", "--jobs", "1"], []);
        await Send(process, times: 50);
        var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        await Tool.Signal(process, "TERM");
        var rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, await Tool.Exit(process));
        Assert.StartsWith("article,figure,", first, StringComparison.Ordinal);
        Assert.True(rest.Length == 0 || rest.EndsWith('\n'));
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_the_run_quietly()
    {
        using var process = Tool.Start(["extract", "-", "--input-format", "jsonl"], []);
        process.StandardOutput.Close();
        await Send(process, times: 50);
        Assert.Equal(0, await Tool.Exit(process));
        Assert.Equal("", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    // The second bit of the mask of ignored signals; only Linux tells it.
    private static bool IsInterruptIgnored() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } mask
        && (Convert.ToUInt64(mask["SigIgn:".Length..].Trim(), 16) & 2) != 0;

    private static async Task Send(Process process, int times)
    {
        try
        {
            for (var i = 0; i < times; i++)
            {
                await process.StandardInput.BaseStream.WriteAsync(Records, TestContext.Current.CancellationToken);
            }

            await process.StandardInput.BaseStream.FlushAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // The program has ended already.
        }
    }
}
