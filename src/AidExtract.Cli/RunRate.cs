using System.Globalization;

namespace AidExtract.Cli;

/// <summary>How fast a run goes, measured over its last half minute, and how long it will take at that rate.</summary>
/// <param name="time">Tells the time.</param>
internal sealed class RunRate(TimeProvider time)
{
    private const double BytesPerMegabyte = 1e6;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private readonly Queue<(long Time, long Articles, long Bytes)> _samples = new([(time.GetTimestamp(), 0, 0)]);
    private long _last = time.GetTimestamp();

    /// <summary>A line: what is done of how much, at what rate, and how long the rest will take.</summary>
    /// <param name="articles">Articles done.</param>
    /// <param name="bytes">Bytes of these articles.</param>
    /// <param name="total">Articles in all, or null while that is not known.</param>
    public string Describe(long articles, long bytes, long? total)
    {
        var now = time.GetTimestamp();
        var (since, articlesBefore, bytesBefore) = _samples.Peek();
        var seconds = Math.Max(time.GetElapsedTime(since, now).TotalSeconds, 1e-3);
        var rate = (articles - articlesBefore) / seconds;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{articles:N0}{(total is { } all ? $"/{all:N0}" : "")} articles, {rate:N0} files/s, {(bytes - bytesBefore) / seconds / BytesPerMegabyte:N1} MB/s");
        if (total is { } known && known >= articles && rate > 0)
        {
            line += $", {Told(TimeSpan.FromSeconds(Math.Ceiling((known - articles) / rate)))} left";
        }

        Keep(now, articles, bytes);
        return line;
    }

    private static string Told(TimeSpan left) => string.Create(CultureInfo.InvariantCulture, $"{(long)left.TotalHours}:{left:mm\\:ss}");

    private void Keep(long now, long articles, long bytes)
    {
        if (time.GetElapsedTime(_last, now) < Step)
        {
            return;
        }

        _samples.Enqueue((now, articles, bytes));
        _last = now;
        while (_samples.Count > 1 && time.GetElapsedTime(_samples.Peek().Time, now) > Window)
        {
            _samples.Dequeue();
        }
    }
}
