using System.Diagnostics;
using System.Text;
using AidExtract.Segmenting;
using AidExtract.Text;

namespace AidExtract.Benchmarks;

/// <summary>Megabytes (10⁶ bytes) of UTF-8 per second that one core cuts and tags, start-up and warming left out.</summary>
internal static class SegmentingThroughput
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3);

    /// <summary>Goes over all texts again and again in each mode and writes the best and the median pass, and bytes allocated by a pass.</summary>
    /// <param name="texts">What a program would segment at a time: lines or whole articles, in simplified characters.</param>
    /// <param name="duration">How long each mode is measured.</param>
    /// <param name="output">Receives one line per mode.</param>
    public static void Measure(IReadOnlyCollection<string> texts, TimeSpan duration, TextWriter output)
    {
        var segmenter = new Segmenter();
        var megabytes = texts.Sum(Encoding.UTF8.GetByteCount) / 1e6;
        var words = new List<Span>();
        var tokens = new List<Token>();
        Measure("cut --no-hmm", text => segmenter.Cut(text, hmm: false, words), words.Clear);
        Measure("cut", text => segmenter.Cut(text, hmm: true, words), words.Clear);
        Measure("tag", text => segmenter.Tag(text, true, tokens), tokens.Clear);

        void Measure(string mode, Action<string> segment, Action clear)
        {
            Repeat(Warming);
            var passes = Repeat(duration);
            passes.Sort();
            output.WriteLine(FormattableString.Invariant(
                $"{mode,-14} {megabytes:F2} MB  best {megabytes / passes[0].Seconds:F1} MB/s  median {megabytes / passes[passes.Count / 2].Seconds:F1} MB/s  allocated {passes[0].Bytes} bytes"));

            List<(double Seconds, long Bytes)> Repeat(TimeSpan time)
            {
                var measured = new List<(double, long)>();
                var start = Stopwatch.GetTimestamp();
                do
                {
                    var allocated = GC.GetAllocatedBytesForCurrentThread();
                    var begin = Stopwatch.GetTimestamp();
                    foreach (var text in texts)
                    {
                        clear();
                        segment(text);
                    }

                    var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
                    measured.Add((seconds, GC.GetAllocatedBytesForCurrentThread() - allocated));
                }
                while (Stopwatch.GetElapsedTime(start) < time);
                return measured;
            }
        }
    }
}
