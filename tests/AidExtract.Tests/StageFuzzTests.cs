using System.Diagnostics;
using System.Globalization;
using System.Text;
using AidExtract.Cleaning;
using AidExtract.Decoding;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.TestSupport;
using AidExtract.Text;
using AidExtract.Tests.Cleaning;
using Xunit;
using Decoder = AidExtract.Decoding.Decoder;

namespace AidExtract.Tests;

/// <summary>
/// The four text stages on random bytes, random characters and mutilated samples: nothing is thrown but a refusal to decode, every result
/// is whole, and no call takes long. AIDEXTRACT_FUZZ gives the number of texts where more are wanted.
/// </summary>
public sealed class StageFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 41;
    private const int UsualCount = 5_000;
    private const int Repeats = 5;

    // Milliseconds for each 1,024 bytes begun.
    private const double Longest = 10;

    private static readonly Decoder Decoder = new();
    private static readonly Cleaner Cleaner = new();
    private static readonly Simplifier Simplifier = new();
    private static readonly Segmenter Segmenter = new();
    private static readonly byte[][] Samples = [.. Seeds()];

    // What the stages look out for, to be thrown in anywhere.
    private static readonly string[] Pieces =
    [
        "萬(wàn)", "(zhǎng)", "?yáng)", "?!", "□", "\uFFFD", "&nbsp;", "&#x4E07;", "<p>", "?/p>", "<!--", "-->", "1 234", "，", ",,", "．", "１", "～", "~{VP~}", "\u001B$)A",
        "\u200B", "⻄", "\uFA4A", "𠮷", "\r", "\n", "\t", "\u3000", "乾隆", "驫", "三百二十", "12.7万", "标题：", "来源：", "相关新闻", "www.", "(", "（", "？",
    ];

    private readonly Dictionary<string, double> _slowest = [];

    [Fact]
    public void Any_input_goes_through_the_stages_whole_and_soon()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("AIDEXTRACT_FUZZ"), CultureInfo.InvariantCulture, out var given) ? given : UsualCount;
        var random = new Random(Seed);
        var refused = 0;
        foreach (var sample in Samples)
        {
            RunThrough(sample);
        }

        _slowest.Clear();
        for (var i = 0; i < count; i++)
        {
            refused += RunThrough(Make(random)) ? 0 : 1;
        }

        output.WriteLine($"{count} inputs, {refused} refused; slowest in ms per KB: {string.Join(", ", _slowest.Select(s => $"{s.Key} {s.Value:F2}"))}");
        Assert.InRange(refused, count / 10, count * 9 / 10);
    }

    private static IEnumerable<byte[]> Seeds()
    {
        var simulator = new DamageSimulator(DamageSimulator.MostFrequent(400, Seed));
        var folder = RepositoryFolder.Path("samples", "articles");
        return
        [
            .. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
            .. CleanTexts.InTraditional(folder).Select(text => Encoding.UTF8.GetBytes(simulator.Damage(text, default).Text)),
        ];
    }

    // True when it could be decoded. What could not is read as UTF-8 with replacement characters, for the stages behind.
    private bool RunThrough(byte[] bytes)
    {
        DecodedText? decoded = null;
        Time("decode", bytes.Length, () =>
        {
            try
            {
                decoded = Decoder.Decode(bytes, null);
            }
            catch (DecodingException)
            {
                decoded = null;
            }
        });
        var text = decoded ?? new DecodedText(Encoding.UTF8.GetString(bytes), "");
        var cleaned = Time("clean", bytes.Length, () => Cleaner.Clean(text));
        var simplified = Time("simplify", bytes.Length, () => Simplifier.Simplify(cleaned.Text));
        AssertTiles(Time("tag", bytes.Length, () => Segmenter.Tag(simplified.Text.Text)).Select(t => t.Span), simplified.Text.Text);
        AssertTiles(Time("cut", bytes.Length, () => Segmenter.Cut(simplified.Text.Text, hmm: false)), simplified.Text.Text);
        if (simplified.Text.Text.Length > 0)
        {
            var source = simplified.Text.ToSource(new Span(0, simplified.Text.Text.Length));
            Assert.True(source.Start >= 0 && source.End <= text.Text.Length);
        }

        return decoded is not null;
    }

    private static byte[] Make(Random random)
    {
        var kind = random.Next(5);
        if (kind == 0)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            return bytes;
        }

        if (kind == 1)
        {
            return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => random.Next(3) switch
            {
                0 => Pieces[random.Next(Pieces.Length)],
                1 => ((char)random.Next(0x4E00, 0xA000)).ToString(),
                _ => ((char)random.Next(1, 0xD800)).ToString(),
            })));
        }

        return Mutilate(Samples[random.Next(Samples.Length)], random, characters: kind < 4);
    }

    // Of whole characters, the text can still be decoded.
    private static byte[] Mutilate(byte[] sample, Random random, bool characters)
    {
        var source = characters ? Encoding.UTF8.GetBytes(Decoder.Decode(sample, null).Text) : sample;
        var text = new List<byte>(source);
        for (var edits = random.Next(1, 12); edits > 0; edits--)
        {
            var at = Boundary(text, random.Next(text.Count + 1), characters);
            var end = Boundary(text, Math.Min(text.Count, at + random.Next(1, 60)), characters);
            switch (random.Next(4))
            {
                case 0:
                    text.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                case 1:
                    text.RemoveRange(at, end - at);
                    break;
                case 2:
                    text.InsertRange(at, text.GetRange(at, end - at));
                    break;
                default:
                    text.InsertRange(at, characters ? [(byte)random.Next(1, 0x80)] : [(byte)random.Next(0x100)]);
                    break;
            }
        }

        return [.. text];
    }

    private static int Boundary(List<byte> text, int at, bool characters)
    {
        while (characters && at < text.Count && (text[at] & 0xC0) == 0x80)
        {
            at++;
        }

        return at;
    }

    private void Time(string stage, int length, Action call) => Time(stage, length, () =>
    {
        call();
        return true;
    });

    // A call that seems slow is repeated: on a busy machine any may be.
    private T Time<T>(string stage, int length, Func<T> call)
    {
        var kilobytes = (length / 1024) + 1;
        var result = default(T)!;
        var best = double.MaxValue;
        for (var repeat = 0; repeat < Repeats && best > Longest * kilobytes / 4; repeat++)
        {
            var start = Stopwatch.GetTimestamp();
            result = call();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        _slowest[stage] = Math.Max(_slowest.GetValueOrDefault(stage), best / kilobytes);
        Assert.True(best < Longest * kilobytes, $"{stage}: {best:F1} ms for {length} bytes");
        return result;
    }

    private static void AssertTiles(IEnumerable<Span> words, string text)
    {
        var end = 0;
        foreach (var word in words)
        {
            Assert.Equal(end, word.Start);
            end = word.End;
        }

        Assert.Equal(text.Length, end);
    }
}
