using System.Diagnostics;
using AidExtract.Batch;
using Xunit;

namespace AidExtract.Tests.Batch;

public sealed class UnusualFilesTests : IDisposable
{
    private const long BeyondFourGigabytes = 4_400_000_000;

    private readonly InputFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_of_more_than_four_gigabytes_are_refused_in_little_memory()
    {
        foreach (var name in new[] { "a.txt", "b.zip", "c.gz", "d.jsonl" })
        {
            using var file = File.Create(_folder[name]);
            file.SetLength(BeyondFourGigabytes);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(
            ["a.txt ! the file is larger than 1 GB", "b.zip ! it is no zip archive, or damaged from its beginning", "c.gz ! the file is larger than 1 GB", "d.jsonl:1 ! the line is longer than 100 MB"],
            _folder.Rows());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400_000_000);
    }

    [Fact]
    public void Pipes_and_links_in_a_circle_do_not_hold_a_run_up()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There are no such files.");
            return;
        }

        using (var mkfifo = Process.Start("mkfifo", [_folder["a.txt"], _folder["b.zip"], _folder["c.jsonl"]]))
        {
            mkfifo.WaitForExit();
        }

        File.CreateSymbolicLink(_folder["d.txt"], "e.txt");
        File.CreateSymbolicLink(_folder["e.txt"], "d.txt");
        Directory.CreateSymbolicLink(_folder["f.txt"], ".");
        Directory.CreateDirectory(_folder["g.txt"]);
        _folder.Write("g.txt/h.txt", "文");
        Assert.Equal(
            ["a.txt ! the file is empty", "b.zip ! the file is empty", "c.jsonl ! the file is empty", "d.txt", "e.txt", "g.txt/h.txt = 文"],
            _folder.Rows().Select(row => row[0] is 'd' or 'e' ? row.Split(" ! ")[0] : row));
    }
}
