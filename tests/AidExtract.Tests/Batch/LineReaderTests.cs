using System.Text;
using AidExtract.Batch;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Batch;

public class LineReaderTests
{
    [Fact]
    public void Lines_are_the_same_however_the_stream_is_cut() =>
        Gen.Select(Gen.String[Gen.Char["ab\n\r"], 0, 40], Gen.Int[1, 7]).Sample((text, step) =>
        {
            var expected = text.EndsWith('\n') || text.Length == 0 ? text.Split('\n')[..^1] : text.Split('\n');
            var lines = Read(Encoding.UTF8.GetBytes(text), step, maximum: 1000);
            return lines.SequenceEqual(expected.Select((line, i) => (i + 1, (string?)line)).Where(line => line.Item2!.Length > 0).Select(line => (line.Item1, line.Item2?.TrimEnd('\r'))));
        });

    [Fact]
    public void A_byte_order_mark_is_dropped() => Assert.Equal([(1, "a"), (2, "b")], Read([0xEF, 0xBB, 0xBF, .. "a\nb"u8], 64, 1000));

    [Fact]
    public void Lines_longer_than_the_buffer_come_whole()
    {
        var line = new string('x', 300_000);
        Assert.Equal([(1, "a"), (2, line), (3, "b")], Read(Encoding.UTF8.GetBytes($"a\n{line}\nb"), 4096, 1_000_000));
    }

    [Fact]
    public void A_line_longer_than_allowed_is_left_out_and_the_next_are_read() =>
        Assert.Equal([(1, "a"), (2, null), (3, "b")], Read(Encoding.UTF8.GetBytes($"a\n{new string('x', 300_000)}\nb"), 4096, 100_000));

    [Fact]
    public void The_wait_for_bytes_can_be_ended()
    {
        using var cancellation = new CancellationTokenSource();
        using var never = new NeverStream();
        using var lines = LineReader.Read(() => never, 10, cancellation.Token).GetEnumerator();
        cancellation.CancelAfter(20);
        Assert.ThrowsAny<OperationCanceledException>(() => lines.MoveNext());
    }

    private static List<(int, string?)> Read(byte[] bytes, int step, int maximum) =>
        [.. LineReader.Read(() => new SlowStream(bytes, step), maximum, default).Select(l => (l.Number, l.Line is null ? null : Encoding.UTF8.GetString(l.Line)))];

    private sealed class SlowStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.FromResult(Read(buffer, offset, Math.Min(count, step)));
    }

    private sealed class NeverStream : MemoryStream
    {
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => new TaskCompletionSource<int>().Task;
    }
}
