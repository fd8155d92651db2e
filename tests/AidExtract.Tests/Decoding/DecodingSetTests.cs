using System.Text.Json;
using AidExtract.Decoding;
using AidExtract.TestSupport;
using AidExtract.Tests.Cleaning;
using Xunit;

namespace AidExtract.Tests.Decoding;

/// <summary>Texts in every encoding, whole and in windows of several lengths: read right or refused, never read wrong.</summary>
public sealed class DecodingSetTests(ITestOutputHelper output)
{
    private const int Whole = int.MaxValue;
    private const int Windows = 100;

    // Characters that GB 18030 writes in four bytes: of the extensions A and B, and a Tibetan letter.
    private static readonly string[] FourByteCharacters = ["㑇", "𠮷", "𡐓", "བ", "䶮"];

    private static readonly string[] Names =
    [
        "utf-8", "utf-8 bom", "utf-16LE", "utf-16LE bom", "utf-16BE", "utf-16BE bom", "utf-32LE bom", "utf-32BE bom", "gb18030", "gb18030 four-byte", "gb18030 bom", "gbk", "big5", "hz-gb-2312",
    ];

    private static readonly AidExtract.Decoding.Decoder Decoder = new();

    public static TheoryData<string> Encodings() => [.. Names];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Samples_are_read_right_or_refused(string encoding)
    {
        var folder = RepositoryFolder.Path("samples", "articles");
        Check(encoding, [.. CleanTexts.In(folder), .. CleanTexts.InTraditional(folder)]);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Texts_beside_the_repository_are_read_right_or_refused(string encoding)
    {
        if (RepositoryFolder.Shared("gold", "dev") is not { } folder || RepositoryFolder.Shared("suites") is not { } suites)
        {
            Assert.Skip("shared/ is not there.");
            return;
        }

        var texts = Directory.EnumerateFiles(suites, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where((_, i) => i % 5 == 0).Select(Text);
        Check(encoding, [.. CleanTexts.In(folder), .. CleanTexts.InTraditional(folder), .. texts.Where(t => t.Length >= 20)]);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Samples_that_are_cut_in_a_character_mixed_or_declared_as_something_else_are_refused(string encoding)
    {
        var folder = RepositoryFolder.Path("samples", "articles");
        var tally = new DecodingTally();
        foreach (var text in CleanTexts.In(folder).Concat(CleanTexts.InTraditional(folder)).Select(t => t.TrimEnd('\n', '。') + "完"))
        {
            if (Bytes(encoding, text) is not { } bytes)
            {
                continue;
            }

            tally.Add("", bytes[..^1], Decoder);
            foreach (var other in Names.Where(name => !IsSubset(encoding, name)))
            {
                if (Bytes(other, text) is { } foreign)
                {
                    tally.Add("", [.. bytes, .. foreign], Decoder);
                    tally.Add("", foreign, Decoder, declared: encoding.Split(' ')[0]);
                }
            }
        }

        output.WriteLine($"{encoding}: {tally}");
        Assert.Empty(tally.Wrong);
        Assert.NotEqual(0, tally.Refused);
    }

    private static bool IsSubset(string encoding, string other)
    {
        return Family(encoding) == Family(other);

        static string Family(string name) => name.Split(' ')[0] is var first && first is "gbk" ? "gb18030" : first;
    }

    private static byte[]? Bytes(string encoding, string text) =>
        TestEncodings.TryEncode(encoding.Split(' ')[0], encoding.EndsWith("bom", StringComparison.Ordinal) ? "\uFEFF" + text : text);

    private void Check(string encoding, IReadOnlyList<string> texts)
    {
        var random = new Random(5);
        foreach (var length in new[] { 6, 20, 100, Whole })
        {
            var tally = new DecodingTally();
            foreach (var text in texts)
            {
                var size = Math.Min(length, text.Length);
                for (var window = 0; window < (length == Whole ? 1 : Math.Min(Windows, text.Length)); window++)
                {
                    var start = random.Next(text.Length - size + 1);
                    Try(encoding, text.Substring(start, size), tally, random);
                }
            }

            output.WriteLine($"{encoding}, {(length == Whole ? "whole" : length)}: {tally}");
            Assert.Empty(tally.Wrong);
            Assert.True(length != Whole || texts.Min(t => t.Length) < 100 || tally.Refused == 0, tally.ToString());
            Assert.True(tally.Refused <= tally.Same * MostRefused(length), tally.ToString());
        }
    }

    // One of seven characters of a short text is a rare one where four-byte characters are put in.
    private static double MostRefused(int length) => length switch { < 20 => 0.4, < 100 => 0.02, _ => 0.005 };

    private static void Try(string encoding, string text, DecodingTally tally, Random random)
    {
        if (char.IsLowSurrogate(text[0]) || char.IsHighSurrogate(text[^1]))
        {
            return;
        }

        if (encoding.EndsWith("four-byte", StringComparison.Ordinal))
        {
            text = text.Insert(random.Next(text.Length), FourByteCharacters[random.Next(FourByteCharacters.Length)]);
        }

        if (Bytes(encoding, text) is { } bytes)
        {
            tally.Add(text, bytes, Decoder);
        }
    }

    private static string Text(string line)
    {
        using var record = JsonDocument.Parse(line);
        return record.RootElement.GetProperty("text").GetString()!;
    }
}
