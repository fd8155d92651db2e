using System.Diagnostics;
using System.Runtime.Versioning;
using Xunit;

namespace AidExtract.Cli.Tests;

public sealed class FaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_run_into_a_folder_is_refused_and_the_first_is_not_disturbed()
    {
        _folder.Write("a.txt", "捐款5万元。");
        using var first = Tool.Start(["extract", "-", "--input-format", "jsonl", "-o", _folder["out"], "-q"], []);
        await first.StandardInput.WriteAsync("{\"id\":\"a\",\"text\":\"捐款5万元。\"}\n");
        await first.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await Tool.Until(() => File.Exists(_folder["out/.partial/figures.csv"]));
        foreach (var options in new string[][] { [], ["--resume"] })
        {
            var second = await Tool.Run(["extract", _folder["a.txt"], "-o", _folder["out"], .. options]);
            Assert.Equal((5, "", $"aidextract: {_folder["out"]} cannot be written: another run writes to it\n"), (second.ExitCode, second.Output, second.Error));
        }

        Assert.Equal(0, (await Tool.Finish(first, [])).ExitCode);
        Assert.Equal(["a"], _folder.Column("out/articles.csv", "article"));
    }

    [Fact]
    public async Task The_lock_of_a_killed_run_keeps_nobody_away()
    {
        _folder.Write("a.txt", "捐款5万元。");
        using var first = Tool.Start(["extract", "-", "--input-format", "jsonl", "-o", _folder["out"]], []);
        await first.StandardInput.WriteAsync("{\"id\":\"a\",\"text\":\"捐款5万元。\"}\n");
        await first.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await Tool.Until(() => File.Exists(_folder["out/.partial/lock"]));
        first.Kill();
        await Tool.Exit(first);
        Assert.True(File.Exists(_folder["out/.partial/lock"]));
        Assert.Equal(0, (await Tool.Run("extract", _folder["a.txt"], "-o", _folder["out"])).ExitCode);
        Assert.Equal(["articles.csv", "datapackage.json", "figures.csv", "places.csv"], _folder.Files("out"));
    }

    [Fact]
    public async Task A_full_disk_leaves_nothing_half_and_the_run_is_gone_on_from_when_there_is_room()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no limit to the size of files on Windows.");
        RunInputs.Write(_folder, 300);
        _folder.Write("out/figures.csv", "of an earlier run");
        Assert.Equal(3, (await Tool.Run("extract", _folder["in"], "-o", _folder["plain"], "-q")).ExitCode);

        // A file may not grow beyond 64 blocks of 512 or 1,024 bytes; the runtime itself needs more than that for its own mappings unless they are off.
        string[] command = ["extract", _folder["in"], "-o", _folder["out"], "--checkpoint", "0", "-q"];
        var result = await Limited("ulimit -f 64", command);
        Assert.Equal((5, ""), (result.ExitCode, result.Output));
        Assert.EndsWith($"aidextract: {_folder["out"]} cannot be written: a file is larger than the system allows\n", result.Error, StringComparison.Ordinal);
        Assert.Equal([".partial", "figures.csv"], _folder.Files("out"));
        Assert.Equal("of an earlier run", _folder.Read("out/figures.csv"));
        Assert.DoesNotContain(_folder.Files("out/.partial"), name => name.EndsWith(".csv", StringComparison.Ordinal) || name.EndsWith(".new", StringComparison.Ordinal));
        Assert.Equal(3, (await Tool.Run([.. command, "--resume"])).ExitCode);
        Assert.Equal(_folder.Read("plain/figures.csv"), _folder.Read("out/figures.csv"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_ends_the_run_with_5()
    {
        _folder.Write("a.txt", "捐款5万元。");
        Directory.CreateDirectory(_folder["out"]);
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There are no permissions of this kind on Windows.");
            return;
        }

        Assert.SkipUnless(await Protect(_folder["out"]), "Neither permissions nor attributes keep this user from writing.");
        try
        {
            var result = await Tool.Run("extract", _folder["a.txt"], "-o", _folder["out"]);
            Assert.Equal((5, ""), (result.ExitCode, result.Output));
            Assert.Contains($"aidextract: {_folder["out"]} cannot be written: ", result.Error, StringComparison.Ordinal);
            Assert.Empty(_folder.Files("out"));
        }
        finally
        {
            await Unprotect(_folder["out"]);
        }
    }

    [Fact]
    public async Task An_input_that_goes_away_while_the_run_lasts_fails_alone()
    {
        _folder.Write("a.txt", "捐款5万元。");
        _folder.Write("b.txt", "捐款6万元。");
        _folder.Write("in/c.txt", "捐款7万元。");
        using var process = Tool.Start(["extract", "-", _folder["a.txt"], _folder["b.txt"], _folder["in"], "-o", _folder["out"], "-q"], []);

        // More than a pipe holds: once it is sent, the program has found its inputs there and reads the first.
        await process.StandardInput.WriteAsync(string.Concat(Enumerable.Repeat("甲县获捐4万元。\n", 20_000)));
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        File.Delete(_folder["a.txt"]);
        Directory.Delete(_folder["in"], recursive: true);
        var result = await Tool.Finish(process, []);
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["-", "a.txt", "b.txt", "in"], _folder.Column("out/articles.csv", "article"));
        Assert.Equal(["ok", "failed", "ok", "failed"], _folder.Column("out/articles.csv", "status"));
        Assert.Equal("aidextract: a.txt: there is no such file\naidextract: in: there is no such file\n", result.Error);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_fails_alone_and_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a file that nobody can read.");
        _folder.Write("in/a.txt", "捐款5万元。");
        File.CreateSymbolicLink(_folder["in/b.txt"], "/proc/self/mem");
        var result = await Tool.Run("extract", _folder["in"], "-o", _folder["out"], "-q");
        Assert.Equal((3, "aidextract: b.txt: the file cannot be read\n"), (result.ExitCode, result.Error));
        Assert.Equal(["ok", "failed"], _folder.Column("out/articles.csv", "status"));
    }

    private static async Task<ToolResult> Limited(string limit, string[] arguments)
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] words = ["-c", $"{limit}; exec \"$@\"", "sh", Tool.Host, Tool.Path, .. arguments];
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        return await Tool.Finish(process, []);
    }

    [UnsupportedOSPlatform("windows")]
    private static async Task<bool> Protect(string folder)
    {

        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return !CanWrite(folder) || (await Attribute("+i", folder) && !CanWrite(folder));
    }

    [UnsupportedOSPlatform("windows")]
    private static async Task Unprotect(string folder)
    {
        await Attribute("-i", folder);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static bool CanWrite(string folder)
    {
        try
        {
            File.Create(Path.Combine(folder, "probe")).Dispose();
            File.Delete(Path.Combine(folder, "probe"));
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static async Task<bool> Attribute(string change, string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("chattr", [change, folder]) { RedirectStandardError = true })!;
            return await Tool.Exit(process) == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
