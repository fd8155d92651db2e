using System.Buffers;

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

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\x1A' or '\x1B'))]);

    /// <summary>True for text of which no other encoding need be thought: enough characters, and most of them common.</summary>
    public bool IsSurelyChinese => Ideographs > 0 && Counted >= LeastCounted && CommonShare >= LeastCommonShare;

    /// <summary>True where a text holds control characters or non-characters, as binary data do.</summary>
    public static bool HoldsNoText(ReadOnlySpan<char> text) =>
        text.ContainsAny(Controls) || text.ContainsAnyInRange('\x80', '\x84') || text.ContainsAnyInRange('\x86', '\x9F') || text.ContainsAny('\uFFFE', '\uFFFF');
}
