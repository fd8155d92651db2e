using System.Text;

namespace AidExtract.Decoding;

/// <summary>
/// Turns a file's bytes into text, and refuses what cannot be read without doubt: a byte-order mark decides; else
/// seven-bit text, UTF-16 by its shape, then the strict encodings, of which the one whose characters are clearly the
/// commonest is taken. What a page, or what it was sent with, says of its encoding counts only where they leave it open.
/// </summary>
public sealed class Decoder
{
    private const double LeastShareMargin = 0.3;
    private const double MostNeutralShare = 0.3;
    private const double LeastDeclaredShare = 0.5;

    private static readonly StrictCodec[] Candidates = [StrictCodec.Utf8, StrictCodec.Gb18030, StrictCodec.Big5, StrictCodec.Utf16Le, StrictCodec.Utf16Be];
    private static readonly StrictCodec[] CandidatesButUtf8 = [.. Candidates.Skip(1)];

    private readonly TextMeter _meter = TextMeter.BuiltIn;
    private readonly CodecChoice _choice = new(TextMeter.BuiltIn);

    /// <summary>True when <paramref name="name"/> can be given as the declared encoding.</summary>
    public static bool IsKnown(string name) => IsUtf16(name) || IsHz(name) || IsIso2022(name) || StrictCodec.Find(name) is not null;

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="declared">Its encoding by name (as IANA, Windows or Python write it), or null to find it out.</param>
    /// <param name="hint">The encoding that was sent with it, by name, or null: as doubtful as what a page says of itself, and asked before it.</param>
    /// <exception cref="DecodingException">The bytes do not fit the declared encoding, or no encoding without doubt.</exception>
    public DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared, string? hint = null)
    {
        if (bytes.IsEmpty)
        {
            throw new DecodingException("empty file");
        }

        if (declared is not null)
        {
            return DecodeDeclared(bytes, declared);
        }

        if (ByteOrderMark(bytes) is var (codec, length))
        {
            return Uniform(bytes, codec, length, $"a byte-order mark of {codec.Name}");
        }

        if (bytes.Contains((byte)0))
        {
            return Utf16(bytes) ?? throw DecodingException.WithAdvice("binary data: zero bytes, and not UTF-16");
        }

        return Ascii.IsValid(bytes) ? DecodeSevenBit(bytes)
            : SevenBitChinese.LooksLikeHz(bytes) ? throw DecodingException.WithAdvice("HZ escapes among bytes that are not HZ")
            : DecodeEightBit(bytes, hint);
    }

    /// <summary>A check of bytes that are not all at hand.</summary>
    internal Utf8Check CheckUtf8() => new(_meter);

    private static (StrictCodec Codec, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (StrictCodec.Utf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (StrictCodec.Utf32Le, 4),
        [0, 0, 0xFE, 0xFF, ..] => (StrictCodec.Utf32Be, 4),
        [0xFF, 0xFE, ..] => (StrictCodec.Utf16Le, 2),
        [0xFE, 0xFF, ..] => (StrictCodec.Utf16Be, 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (StrictCodec.Gb18030, 4),
        _ => null,
    };

    private static bool IsUtf16(string name) => name.ToLowerInvariant() is "utf-16" or "utf16" or "unicode";

    private static bool IsHz(string name) => name.ToLowerInvariant() is "hz" or "hz-gb" or SevenBitChinese.Hz;

    private static bool IsIso2022(string name) => name.ToLowerInvariant() is SevenBitChinese.Iso2022;

    private static DecodedText Strict(ReadOnlySpan<byte> bytes, StrictCodec codec, int skip, string found)
    {
        var text = codec.Decode(bytes[skip..], out var badByte);
        if (text is null)
        {
            throw DecodingException.WithAdvice($"{found}, but byte {skip + badByte} is not {codec.Name}");
        }

        return text.Length == 0 ? throw new DecodingException("empty file: a byte-order mark and nothing else") : new DecodedText(text, codec.Name);
    }

    // Nearly any bytes are UTF-16: only the characters tell that something else follows.
    private DecodedText Uniform(ReadOnlySpan<byte> bytes, StrictCodec codec, int skip, string found)
    {
        var text = Strict(bytes, codec, skip, found);
        if (TextQuality.HoldsNoText(text.Text) || SevenBitChinese.LooksLikeHz(bytes))
        {
            throw DecodingException.WithAdvice($"{found}, but it holds what belongs to no text of this encoding");
        }

        return _meter.FirstStrange(text.Text) is var at and >= 0
            ? throw DecodingException.WithAdvice($"{found}, but what follows character {at} is no common Chinese, as in another encoding")
            : text;
    }

    private DecodedText DecodeSevenBit(ReadOnlySpan<byte> bytes)
    {
        if (SevenBitChinese.LooksLikeIso2022(bytes))
        {
            return new DecodedText(
                SevenBitChinese.DecodeIso2022(bytes) ?? throw DecodingException.WithAdvice("ISO-2022-CN escapes, but not valid GB 2312 throughout"),
                SevenBitChinese.Iso2022);
        }

        if (SevenBitChinese.LooksLikeHz(bytes))
        {
            return new DecodedText(SevenBitChinese.DecodeHz(bytes) ?? throw DecodingException.WithAdvice("HZ escapes, but not valid HZ throughout"), SevenBitChinese.Hz);
        }

        var text = Encoding.ASCII.GetString(bytes);
        if (TextQuality.HoldsNoText(text))
        {
            throw DecodingException.WithAdvice("binary data: control characters that no text holds");
        }

        // A few Chinese characters in UTF-16 may be all ASCII bytes.
        if (text.Length <= CodecChoice.MostAmbiguousBytes && _choice.Best(bytes, [StrictCodec.Utf16Le, StrictCodec.Utf16Be]) is not null)
        {
            throw DecodingException.WithAdvice("ASCII characters that may as well be Chinese in UTF-16");
        }

        return new DecodedText(text, StrictCodec.Utf8.Name);
    }

    // Of text in UTF-16, ASCII and common Chinese characters are nearly all in one byte order and few in the other.
    private DecodedText? Utf16(ReadOnlySpan<byte> bytes)
    {
        var (little, big) = (Share(bytes, StrictCodec.Utf16Le), Share(bytes, StrictCodec.Utf16Be));
        if (Math.Max(little, big) < TextQuality.LeastCommonShare || Math.Abs(little - big) < LeastShareMargin)
        {
            return null;
        }

        return Uniform(bytes, little > big ? StrictCodec.Utf16Le : StrictCodec.Utf16Be, 0, "UTF-16 by its shape");

        double Share(ReadOnlySpan<byte> bytes, StrictCodec codec)
        {
            var sample = bytes[..Math.Min(bytes.Length, TextQuality.SampleLength)];
            if (codec.DecodeBeginning(sample, sample.Length == bytes.Length) is not { Length: > 0 } text || TextQuality.HoldsNoText(text))
            {
                return 0;
            }

            var quality = _meter.Measure(text);
            return (text.Length - quality.Counted - quality.Neutral + (quality.CommonShare * quality.Counted)) / text.Length;
        }
    }

    private DecodedText DecodeDeclared(ReadOnlySpan<byte> bytes, string declared)
    {
        var found = $"declared as {declared}";
        var mark = ByteOrderMark(bytes);
        if (IsUtf16(declared))
        {
            return mark is ({ Name: "utf-16le" or "utf-16be" } codec, var length)
                ? Strict(bytes, codec, length, found)
                : Utf16(bytes) ?? throw DecodingException.WithAdvice($"{found}, but it is not UTF-16 text in either byte order");
        }

        if (IsHz(declared))
        {
            return new DecodedText(SevenBitChinese.DecodeHz(bytes) ?? throw DecodingException.WithAdvice($"{found}, but it is not valid HZ"), SevenBitChinese.Hz);
        }

        if (IsIso2022(declared))
        {
            return new DecodedText(SevenBitChinese.DecodeIso2022(bytes) ?? throw DecodingException.WithAdvice($"{found}, but it is not valid ISO-2022-CN"), SevenBitChinese.Iso2022);
        }

        var named = StrictCodec.Find(declared) ?? throw DecodingException.WithAdvice($"unknown encoding {declared}");
        var text = Strict(bytes, named, mark?.Codec == named ? mark.Value.Length : 0, found);
        if (named == StrictCodec.Big5 && CodecChoice.PrivateUse(text.Text) is var at and >= 0)
        {
            throw new DecodingException($"{found}, but character {at} is of HKSCS, which cannot be read; convert the file to UTF-8");
        }

        if (Ascii.IsValid(bytes) && SevenBitChinese.LooksLikeHz(bytes))
        {
            throw DecodingException.WithAdvice($"{found}, but it reads as {SevenBitChinese.Hz}");
        }

        var quality = _meter.Measure(text.Text);
        if (quality is { Counted: >= TextQuality.LeastCounted, CommonShare: < LeastDeclaredShare } && _choice.Find(bytes, Candidates) is { } other && other != named)
        {
            throw DecodingException.WithAdvice($"{found}, but it reads as {other.Name}");
        }

        return text.Text.Contains('\0', StringComparison.Ordinal) ? throw DecodingException.WithAdvice($"{found}, but it holds zero bytes") : text;
    }

    private DecodedText DecodeEightBit(ReadOnlySpan<byte> bytes, string? hint)
    {
        var utf8 = StrictCodec.Utf8.Decode(bytes, out var badByte);
        if (utf8 is not null)
        {
            return DecodeUtf8(bytes, utf8, hint);
        }

        if (LooksLikeUtf8(bytes, badByte))
        {
            throw DecodingException.WithAdvice($"UTF-8 up to byte {badByte}, which is cut or damaged");
        }

        return _choice.Best(bytes, CandidatesButUtf8)
            ?? _choice.Hinted(bytes, hint)
            ?? throw DecodingException.WithAdvice(Uncertain(bytes));
    }

    private DecodedText DecodeUtf8(ReadOnlySpan<byte> bytes, string text, string? hint)
    {
        if (TextQuality.HoldsNoText(text))
        {
            throw DecodingException.WithAdvice("binary data: control characters that no text holds");
        }

        var quality = _meter.Measure(text);
        if (quality.Ideographs > 0)
        {
            if (quality.IsSurelyChinese)
            {
                return new DecodedText(text, StrictCodec.Utf8.Name);
            }

            return _choice.Best(bytes, Candidates)
                ?? _choice.Hinted(bytes, hint)
                ?? throw DecodingException.WithAdvice($"valid UTF-8, but only {quality.CommonShare:P0} of its characters are common ones, as in text once decoded wrongly");
        }

        if (quality.Neutral > text.Length * MostNeutralShare || _choice.MayBeChinese(bytes, CandidatesButUtf8))
        {
            throw DecodingException.WithAdvice("valid UTF-8 without Chinese characters that may as well be another encoding");
        }

        return new DecodedText(text, StrictCodec.Utf8.Name);
    }

    private bool LooksLikeUtf8(ReadOnlySpan<byte> bytes, int badByte)
    {
        var quality = _meter.Measure(Encoding.UTF8.GetString(bytes[..Math.Min(badByte, TextQuality.SampleLength)]));
        if (quality.Counted < CodecChoice.FewCharacters)
        {
            quality = _meter.Measure(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, TextQuality.SampleLength)]));
        }

        return quality.Ideographs > 0 && quality.CommonShare >= TextQuality.LeastCommonShare;
    }

    private string Uncertain(ReadOnlySpan<byte> bytes)
    {
        var readings = new List<string>();
        foreach (var codec in new[] { StrictCodec.Gb18030, StrictCodec.Big5 })
        {
            var text = codec.Decode(bytes, out var badByte);
            readings.Add(text is null ? $"{codec.Name} breaks at byte {badByte}"
                : codec == StrictCodec.Big5 && CodecChoice.PrivateUse(text) >= 0 ? "big5 with characters of HKSCS, which cannot be read"
                : $"{codec.Name} gives {_meter.Measure(text).CommonShare:P0} common characters");
        }

        return $"encoding not certain: no UTF-8; {string.Join("; ", readings)}";
    }
}
