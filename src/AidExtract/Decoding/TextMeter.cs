using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Decoding;

/// <summary>Measures how much a text looks like Chinese.</summary>
internal sealed class TextMeter
{
    private const int StretchLength = 256;
    private const int LeastStretchCounted = 64;
    private const double LeastStretchShare = 0.5;

    // Of each character: bits that add up to the counts, and above them the logarithm of its frequency in eighths.
    private const int Neutral = 1;
    private const int Counted = 2;
    private const int Ideograph = 4;
    private const int Common = 8;
    private const int LogShift = 8;
    private const float LogSteps = 8;
    private const ushort Punctuation = Counted | Common | (10 * (int)LogSteps << LogShift);

    private static readonly Lazy<TextMeter> LazyBuiltIn = new(() => new TextMeter());

    private readonly ushort[] _facts = new ushort[char.MaxValue + 1];

    private TextMeter()
    {
        var reader = CompiledTables.BuiltIn.Section(TableSection.Repair);
        var frequencies = new CharacterFrequencies(ref reader);
        for (var k = 0x80; k <= char.MaxValue; k++)
        {
            var unit = (char)k;
            _facts[k] = IsNeutral(unit) ? (ushort)Neutral
                : IsPunctuation(unit) ? Punctuation
                : (ushort)(Counted | (unit is >= '\u3400' and <= '\u9FFF' ? Ideograph : 0) | (frequencies.IsCommon(unit) ? Common : 0) | ((int)(frequencies.LogCount(unit) * LogSteps) << LogShift));
        }
    }

    /// <summary>By the frequencies of the built-in tables; made once.</summary>
    public static TextMeter BuiltIn => LazyBuiltIn.Value;

    /// <summary>Measures the first <see cref="TextQuality.SampleLength"/> code units.</summary>
    public TextQuality Measure(ReadOnlySpan<char> text)
    {
        int counted = 0, ideographs = 0, neutral = 0, common = 0;
        long eighths = 0;
        var facts = _facts;
        foreach (var unit in text[..Math.Min(text.Length, TextQuality.SampleLength)])
        {
            int fact = facts[unit];
            neutral += fact & Neutral;
            counted += fact & Counted;
            ideographs += fact & Ideograph;
            common += fact & Common;
            eighths += fact >> LogShift;
        }

        (counted, ideographs, common) = (counted / Counted, ideographs / Ideograph, common / Common);
        return counted == 0 ? new TextQuality(0, 0, neutral, 0, 0) : new TextQuality(counted, ideographs, neutral, (double)common / counted, eighths / (double)LogSteps / counted);
    }

    /// <summary>Where the first stretch begins that is no common Chinese, as where another encoding follows in the same file; -1 for none.</summary>
    public int FirstStrange(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; start += StretchLength)
        {
            if (Measure(text.Slice(start, Math.Min(StretchLength, text.Length - start))) is { Counted: >= LeastStretchCounted, CommonShare: < LeastStretchShare })
            {
                return start;
            }
        }

        return -1;
    }

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
