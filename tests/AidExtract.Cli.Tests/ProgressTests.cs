using System.Diagnostics;
using Xunit;

namespace AidExtract.Cli.Tests;

public sealed class ProgressTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rates_and_the_time_left_are_those_of_the_last_half_minute()
    {
        var time = new ManualTime();
        var rate = new RunRate(time);
        time.Advance(10);
        Assert.Equal("1,000 articles, 100 files/s, 2.5 MB/s", rate.Describe(1_000, 25_000_000, null));
        time.Advance(10);
        Assert.Equal("2,000/12,000 articles, 100 files/s, 2.5 MB/s, 0:01:40 left", rate.Describe(2_000, 50_000_000, 12_000));
        for (var second = 0; second < 60; second++)
        {
            time.Advance(1);
            rate.Describe(2_000 + (second * 10), 50_000_000, 12_000);
        }

        Assert.Equal("2,590/12,000 articles, 10 files/s, 0.0 MB/s, 0:15:41 left", rate.Describe(2_590, 50_000_000, 12_000));
        Assert.Equal("12,000/12,000 articles, 324 files/s, 0.0 MB/s, 0:00:00 left", rate.Describe(12_000, 50_000_000, 12_000));
    }

    [Theory]
    [InlineData("--verbose", true)]
    [InlineData("--quiet", false)]
    public async Task Where_there_is_no_terminal_a_line_tells_how_far_the_run_is_if_it_is_wanted(string option, bool told)
    {
        using var process = Tool.Start(["extract", "-", "--input-format", "jsonl", "-o", _folder["out"], option], []);
        await process.StandardInput.WriteAsync(string.Concat(Enumerable.Repeat("{\"id\":\"a\",\"text\":\"捐款5万元。\"}\n", 1_000)));
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await Task.Delay(RunProgress.LineInterval + TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        var result = await Tool.Finish(process, []);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(told, result.Error.Length > 0);
        Assert.Matches(told ? "^aidextract: [1-9][0-9]* articles, [0-9]+ files/s, 0[.]0 MB/s\naidextract: 1,000 articles, 1,000 figures, 0 places\n$" : "^$", result.Error);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("NO_COLOR", "1")]
    public async Task On_a_terminal_a_line_shows_rate_and_total_and_goes_away(string variable, string value)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "script, which makes terminals, is not there.");
        RunInputs.Write(_folder, 100);
        File.Delete(_folder["in/r.jsonl"]);
        var start = new ProcessStartInfo("script", ["-qec", $"{Tool.Host} {Tool.Path} extract {_folder["in"]} -o {_folder["out"]}", "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["TERM"] = "xterm";
        if (variable.Length > 0)
        {
            start.Environment[variable] = value;
        }

        using var process = Process.Start(start)!;
        var shown = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, await Tool.Exit(process));
        Assert.Matches("100/100 articles, [0-9,]+ files/s, [0-9.]+ MB/s, 0:00:00 left", shown);
        Assert.Contains("aidextract: 100 articles, ", shown, StringComparison.Ordinal);
        Assert.Equal(variable.Length == 0, System.Text.RegularExpressions.Regex.IsMatch(shown, "\u001b\\[[0-9;]*3[0-9]"));
    }

    private sealed class ManualTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _now;

        public void Advance(int seconds) => _now += seconds;
    }
}
