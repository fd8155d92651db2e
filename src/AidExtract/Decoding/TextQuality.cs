using System.Buffers;
using AidExtract.Text;

namespace AidExtract.Decoding;

/// <summary>How much a decoded text looks like Chinese: what its characters outside ASCII are.</summary>
/// <param name="Counted">Characters outside ASCII that tell something: ideographs, Chinese punctuation, strangers.</param>
/// <param name="Ideographs">CJK ideographs among them.</param>
/// <param name="Neutral">Letters of alphabets and symbols, which tell nothing.</param>
/// <param name="CommonShare">Share of common ideographs and punctuation among the counted.</param>
/// <param name="MeanLog">Mean logarithm of their frequency; a stranger counts 0.</param>
internal readonly record struct TextQuality(int Counted, int Ideographs, int Neutral, double CommonShare, double MeanLog)
{
    /// <summary>Length of the beginning that is measured, in code units; of bytes not yet decoded, in bytes.</summary>
    public const int SampleLength = 1 << 16;

    /// <summary>Least share of common characters in text.</summary>
    public const double LeastCommonShare = 0.75;

    /// <summary>Least number of counted characters by which a text is judged without doubt.</summary>
    public const int LeastCounted = 20;

    private const float PunctuationLog = 10;
    private const int StretchLength = 256;
    private const int LeastStretchCounted = 64;
    private const double LeastStretchShare = 0.5;

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\x1A' or '\x1B'))]);

    /// <summary>True for text of which no other encoding need be thought: enough characters, and most of them common.</summary>
    public bool IsSurelyChinese => Ideographs > 0 && Counted >= LeastCounted && CommonShare >= LeastCommonShare;

    /// <summary>Measures the first 65,536 code units.</summary>
    public static TextQuality Of(ReadOnlySpan<char> text, CharacterFrequencies frequencies)
    {
        int counted = 0, ideographs = 0, neutral = 0, common = 0;
        double sum = 0;
        foreach (var unit in text[..Math.Min(text.Length, SampleLength)])
        {
            if (unit < 0x80)
            {
                continue;
            }

            if (IsNeutral(unit))
            {
                neutral++;
                continue;
            }

            counted++;
            if (IsPunctuation(unit))
            {
                common++;
                sum += PunctuationLog;
                continue;
            }

            ideographs += unit is >= '\u3400' and <= '\u9FFF' ? 1 : 0;
            common += frequencies.IsCommon(unit) ? 1 : 0;
            sum += frequencies.LogCount(unit);
        }

        return counted == 0 ? new TextQuality(0, 0, neutral, 0, 0) : new TextQuality(counted, ideographs, neutral, (double)common / counted, sum / counted);
    }

    /// <summary>Where the first stretch begins that is no common Chinese, as where another encoding follows in the same file; -1 for none.</summary>
    public static int FirstStrange(ReadOnlySpan<char> text, CharacterFrequencies frequencies)
    {
        for (var start = 0; start < text.Length; start += StretchLength)
        {
            if (Of(text.Slice(start, Math.Min(StretchLength, text.Length - start)), frequencies) is { Counted: >= LeastStretchCounted, CommonShare: < LeastStretchShare })
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>True where a text holds control characters or non-characters, as binary data do.</summary>
    public static bool HoldsNoText(ReadOnlySpan<char> text) =>
        text.ContainsAny(Controls) || text.ContainsAnyInRange('\x80', '\x84') || text.ContainsAnyInRange('\x86', '\x9F') || text.ContainsAny('\uFFFE', '\uFFFF');

    // Latin, Greek, Cyrillic, general punctuation that is not Chinese, symbols; kana; zero-width marks.
    private static bool IsNeutral(char unit) => unit switch
    {
        >= '\u00A0' and < '\u0530' => unit != '\u00B7',
        '\u2014' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026' => false,
        >= '\u1E00' and < '\u2E80' => true,
        >= '\u3040' and < '\u3100' => true,
        >= '\uFE00' and <= '\uFE0F' or '\uFEFF' => true,
        _ => false,
    };

    private static bool IsPunctuation(char unit) => unit switch
    {
        '\u00B7' or '\u2014' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026' => true,
        >= '\u3000' and <= '\u3017' => true,
        >= '\uFF01' and <= '\uFF5E' or '\uFFE5' => true,
        _ => false,
    };
}
