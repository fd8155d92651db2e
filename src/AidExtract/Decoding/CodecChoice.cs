using AidExtract.Text;

namespace AidExtract.Decoding;

/// <summary>Chooses among codecs by how common the characters are that each of them gives.</summary>
internal sealed class CodecChoice(TextMeter meter)
{
    /// <summary>Characters without which letters decide nothing.</summary>
    public const int FewCharacters = 4;

    /// <summary>Length up to which ASCII may be Chinese in UTF-16 and the other way round, in bytes.</summary>
    public const int MostAmbiguousBytes = 40;

    private const double LeastMargin = 2.5;
    private const double LeastAsciiShare = 0.6;

    /// <summary>The codec whose reading of the beginning is common Chinese by a clear margin, applied to the whole file; null for none.</summary>
    /// <exception cref="DecodingException">The codec does not read the file to its end.</exception>
    public DecodedText? Best(ReadOnlySpan<byte> bytes, ReadOnlySpan<StrictCodec> codecs)
    {
        if (Find(bytes, codecs) is not { } best)
        {
            return null;
        }

        return best.Decode(bytes, out var badByte) is { } text && !TextQuality.HoldsNoText(text)
            ? new DecodedText(text, best.Name)
            : throw DecodingException.WithAdvice($"{best.Name} up to byte {Math.Max(badByte, 0)}, which is cut or damaged");
    }

    /// <summary>The same codec, with the rest of the file unread.</summary>
    public StrictCodec? Find(ReadOnlySpan<byte> bytes, ReadOnlySpan<StrictCodec> codecs)
    {
        StrictCodec? best = null;
        var first = default(TextQuality);
        var second = 0d;
        var isLetters = false;
        foreach (var codec in codecs)
        {
            if (Read(bytes, codec) is not { } quality)
            {
                continue;
            }

            isLetters |= quality is { Counted: 0, Neutral: > 0 };
            if (best is null || quality.MeanLog > first.MeanLog)
            {
                (best, second, first) = (codec, Math.Max(second, first.MeanLog), quality);
            }
            else
            {
                second = Math.Max(second, quality.MeanLog);
            }
        }

        var isCertain = first.CommonShare >= TextQuality.LeastCommonShare && first.MeanLog - second >= LeastMargin
            && !(isLetters && first.Counted < FewCharacters) && !(IsUtf16(best) && MayBeAscii(bytes));
        return isCertain ? best : null;
    }

    /// <summary>
    /// What a page was sent as, or else says it is in, where that reading is common Chinese and no other encoding of pages gives commoner
    /// characters; else null.
    /// </summary>
    public DecodedText? Hinted(ReadOnlySpan<byte> bytes, string? sent) =>
        Hinted(bytes, sent is null ? null : StrictCodec.Find(sent)) ?? Hinted(bytes, CharsetHint.Find(bytes));

    /// <summary>True when one of the codecs, or more than one, gives common characters.</summary>
    public bool MayBeChinese(ReadOnlySpan<byte> bytes, ReadOnlySpan<StrictCodec> codecs)
    {
        foreach (var codec in codecs)
        {
            if (Read(bytes, codec) is { CommonShare: >= TextQuality.LeastCommonShare })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the first character of a private-use area stands, as those of HKSCS are read; -1 for none.</summary>
    public static int PrivateUse(string text) => text.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF');

    private TextQuality? Read(ReadOnlySpan<byte> bytes, StrictCodec codec)
    {
        var sample = bytes[..Math.Min(bytes.Length, TextQuality.SampleLength)];
        if (codec.DecodeBeginning(sample, sample.Length == bytes.Length) is not { } text || TextQuality.HoldsNoText(text) || (codec == StrictCodec.Big5 && PrivateUse(text) >= 0))
        {
            return null;
        }

        return meter.Measure(text);
    }

    private DecodedText? Hinted(ReadOnlySpan<byte> bytes, StrictCodec? codec)
    {
        if (codec is null || Read(bytes, codec) is not { Counted: >= FewCharacters, CommonShare: >= TextQuality.LeastCommonShare } quality)
        {
            return null;
        }

        foreach (var other in new[] { StrictCodec.Utf8, StrictCodec.Gb18030, StrictCodec.Big5 })
        {
            if (other != codec && Read(bytes, other) is { } reading && reading.MeanLog >= quality.MeanLog)
            {
                return null;
            }
        }

        return codec.Decode(bytes, out _) is { } text && !TextQuality.HoldsNoText(text) ? new DecodedText(text, codec.Name) : null;
    }

    private static bool IsUtf16(StrictCodec? codec) => codec == StrictCodec.Utf16Le || codec == StrictCodec.Utf16Be;

    // True for few bytes that are letters and digits for the most part, with a rare character of GB 18030 among them.
    private bool MayBeAscii(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostAmbiguousBytes || Read(bytes, StrictCodec.Gb18030) is not { Counted: > 0 })
        {
            return false;
        }

        var ascii = 0;
        foreach (var value in bytes)
        {
            ascii += char.IsAsciiLetterOrDigit((char)value) ? 1 : 0;
        }

        return ascii >= bytes.Length * LeastAsciiShare;
    }
}
