using System.Diagnostics;
using Xunit;

namespace AidExtract.Cli.Tests;

public sealed class ResumeTests : IDisposable
{
    private static readonly string[][] Formats = [[], ["--excel"], ["--format", "jsonl"], ["--format", "parquet"], ["--skip-duplicates"]];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("KILL", 20)]
    [InlineData("TERM", 5)]
    public async Task A_run_ended_at_any_moment_is_gone_on_from_and_gives_the_same_bytes(string signal, int times)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals on Windows.");
        RunInputs.Write(_folder, 800);
        var random = new Random(20);
        var durations = new TimeSpan[Formats.Length];
        for (var i = 0; i < Formats.Length; i++)
        {
            using var process = Start($"plain{i}", Formats[i]);
            await Begun($"plain{i}", process, parts: 1);
            var watch = Stopwatch.StartNew();
            Assert.Equal(3, await Tool.Exit(process));
            durations[i] = watch.Elapsed;
        }

        var goneOn = 0;
        for (var i = 0; i < times; i++)
        {
            var format = i % Formats.Length;
            using var process = Start("out", Formats[format]);
            await Begun("out", process, parts: i % 5 == 0 ? 0 : 1);
            await Task.Delay(durations[format] * ((i + random.NextDouble()) / times), TestContext.Current.CancellationToken);
            if (!process.HasExited)
            {
                await Tool.Signal(process, signal);
            }

            // Once all is written the program answers no more, and a signal ends it as any other.
            var exit = await Tool.Exit(process);
            Assert.Contains(exit, signal == "KILL" ? new[] { 137, 3 } : [130, 143, 3]);
            goneOn += Directory.Exists(_folder["out/.partial"]) && Directory.EnumerateFiles(_folder["out/.partial"], "*.part").Any() ? 1 : 0;
            Assert.Equal(3, (await Extract("out", [.. Formats[format], "--resume"])).ExitCode);
            AssertSame($"plain{format}", "out");
            Directory.Delete(_folder["out"], recursive: true);
        }

        Assert.InRange(goneOn, times / 2, times);
    }

    [Fact]
    public async Task A_run_may_be_ended_again_and_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals on Windows.");
        RunInputs.Write(_folder, 100);
        await Extract("plain", []);
        var parts = 0;
        for (var i = 0; i < 4; i++)
        {
            using var process = Tool.Start(Arguments("out", ["--resume", "--checkpoint", "0"]), []);
            await Tool.Until(() => process.HasExited || Parts("out") > parts);
            process.Kill();
            await Tool.Exit(process);
            parts = Math.Max(parts, Parts("out"));
        }

        Assert.InRange(parts, 1, int.MaxValue);
        await Extract("out", ["--resume"]);
        AssertSame("plain", "out");
    }

    [Theory]
    [InlineData("")]
    [InlineData("--excel")]
    [InlineData("--format=jsonl")]
    [InlineData("--format=parquet")]
    public async Task Finished_tables_are_gone_on_from_when_inputs_come_change_and_go(string option)
    {
        string[] format = option.Length > 0 ? [option] : [];
        RunInputs.Write(_folder, 60);
        await Extract("out", format);
        _folder.Write("in/0/0000-new.txt", "丙县获捐5万元。");
        _folder.Write("in/1/0001.txt", "丙县获捐6万元。");
        File.Delete(_folder["in/2/0002.txt"]);
        await Extract("plain", format);
        Assert.Equal(3, (await Extract("out", [.. format, "--resume"])).ExitCode);
        AssertSame("plain", "out");
    }

    [Fact]
    public async Task What_is_done_is_not_read_again()
    {
        RunInputs.Write(_folder, 60);
        await Extract("out", []);
        var figures = _folder.Read("out/figures.csv");
        _folder.Write("out/figures.csv", figures.Replace("同比增长12%", "同比增长十二%", StringComparison.Ordinal));
        await Extract("out", ["--resume"]);
        Assert.Contains("同比增长十二%", _folder.Read("out/figures.csv"), StringComparison.Ordinal);
        await Extract("out", []);
        Assert.Equal(figures, _folder.Read("out/figures.csv"));
    }

    [Fact]
    public async Task A_run_with_other_options_tables_or_version_is_refused()
    {
        RunInputs.Write(_folder, 60);
        _folder.Write("rules/classifiers.tsv", "word\tnot_before\texample\n箩\t\t送来稻谷12箩\n");
        await Extract("finished", ["--kinds", "money"]);
        await Interrupt("parts");
        foreach (var (folder, options, difference) in new (string, string[], string)[]
        {
            ("finished", [], "--kinds money, this one with --kinds as by default"),
            ("finished", ["--kinds", "money", "--excel"], "--excel as by default, this one with --excel true"),
            ("parts", ["--date", "2020-10-17"], "--date as by default, this one with --date 2020-10-17"),
            ("parts", ["--format", "jsonl"], "--format as by default, this one with --format jsonl"),
            ("parts", ["--rules", _folder["rules"]], "other tables or --rules"),
        })
        {
            var refused = await Extract(folder, [.. options, "--resume"]);
            Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
            Assert.StartsWith($"aidextract: what is in {_folder[folder]} was made with {difference}", refused.Error, StringComparison.Ordinal);
        }

        Assert.InRange(Parts("parts"), 1, int.MaxValue);
        _folder.Write("parts/.partial/run.json", _folder.Read("parts/.partial/run.json").Replace("\"version\": \"", "\"version\": \"0.0.9-", StringComparison.Ordinal));
        Assert.Contains("was made by version 0.0.9-", (await Extract("parts", ["--resume"])).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_resume_a_run_begins_anew()
    {
        RunInputs.Write(_folder, 60);
        await Interrupt("out");
        await Extract("plain", ["--kinds", "money"]);
        Assert.Equal(3, (await Extract("out", ["--kinds", "money"])).ExitCode);
        AssertSame("plain", "out");
    }

    [Fact]
    public async Task Damaged_parts_and_tables_are_not_trusted()
    {
        RunInputs.Write(_folder, 60);
        await Extract("plain", []);
        await Interrupt("out");
        foreach (var part in Directory.EnumerateFiles(_folder["out/.partial"], "*.part"))
        {
            using var file = File.OpenWrite(part);
            file.SetLength(file.Length - 7);
        }

        await Extract("out", ["--resume"]);
        AssertSame("plain", "out");
        var places = _folder.Read("out/places.csv");
        _folder.Write("out/places.csv", places[..places.LastIndexOf('\n', places.Length - 2)]);
        var refused = await Extract("out", ["--resume"]);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("are not as they were written", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--resume")]
    [InlineData("--checkpoint=1")]
    public async Task A_pipe_is_not_gone_on_from(string option)
    {
        _folder.Write("in/a.txt", "捐款5万元。");
        var result = await Tool.Run("extract", _folder["in"], option);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("needs a folder", result.Error, StringComparison.Ordinal);
    }

    private int Parts(string folder) => Directory.Exists(_folder[$"{folder}/.partial"]) ? Directory.EnumerateFiles(_folder[$"{folder}/.partial"], "*.part").Count() : 0;

    /// <summary>Waits until a run has its folder, by when it answers signals, and some parts.</summary>
    private async Task Begun(string folder, Process process, int parts) =>
        await Tool.Until(() => process.HasExited || (File.Exists(_folder[$"{folder}/.partial/lock"]) && Parts(folder) >= parts));

    private Process Start(string folder, string[] options)
    {
        var process = Tool.Start(Arguments(folder, [.. options, "--checkpoint", "0", "--quiet"]), []);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Leaves parts of all inputs: the run waits for standard input after them when it is killed.</summary>
    private async Task Interrupt(string folder)
    {
        using var process = Tool.Start(["extract", _folder["in"], "-", "-o", _folder[folder], "--checkpoint", "0"], []);
        await Tool.Until(() => Parts(folder) > 0);
        process.Kill();
        await Tool.Exit(process);
    }

    private Task<ToolResult> Extract(string folder, string[] options) => Tool.Run(Arguments(folder, [.. options, "--quiet"]));

    private string[] Arguments(string folder, string[] options) => ["extract", _folder["in"], "-o", _folder[folder], .. options];

    private void AssertSame(string expected, string actual)
    {
        Assert.Equal(_folder.Files(expected), _folder.Files(actual));
        foreach (var name in _folder.Files(expected))
        {
            Assert.True(File.ReadAllBytes(_folder[$"{expected}/{name}"]).AsSpan().SequenceEqual(File.ReadAllBytes(_folder[$"{actual}/{name}"])), name);
        }
    }
}
