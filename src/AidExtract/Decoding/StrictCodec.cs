using System.Text;

namespace AidExtract.Decoding;

/// <summary>
/// An encoding that refuses what does not belong to it. .NET otherwise turns bad bytes into question marks and swallows
/// the digit after them.
/// </summary>
/// <param name="Name">As written to articles.csv.</param>
/// <param name="Encoding">Throws on bytes that do not fit.</param>
/// <param name="Table">Its two-byte characters, if it has such.</param>
internal sealed record StrictCodec(string Name, Encoding Encoding, Lazy<DoubleByteTable>? Table = null)
{
    public static StrictCodec Utf8 { get; } = new("utf-8", new UTF8Encoding(false, true));

    public static StrictCodec Utf16Le { get; } = new("utf-16le", new UnicodeEncoding(false, false, true));

    public static StrictCodec Utf16Be { get; } = new("utf-16be", new UnicodeEncoding(true, false, true));

    public static StrictCodec Utf32Le { get; } = new("utf-32le", new UTF32Encoding(false, false, true));

    public static StrictCodec Utf32Be { get; } = new("utf-32be", new UTF32Encoding(true, false, true));

    public static StrictCodec Gb18030 { get; } = new("gb18030", CodePage(54936), new(() => new DoubleByteTable(54936)));

    public static StrictCodec Big5 { get; } = new("big5", CodePage(950), new(() => new DoubleByteTable(950)));

    /// <summary>Decodes all of <paramref name="bytes"/>, or gives null and where the first bad byte stands.</summary>
    public string? Decode(ReadOnlySpan<byte> bytes, out int badByte)
    {
        badByte = -1;
        if (Table?.Value.TryDecode(bytes) is { } text)
        {
            return text;
        }

        try
        {
            return Encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            badByte = Math.Max(0, e.Index);
            return null;
        }
    }

    /// <summary>Decodes the beginning of a file; a character that is cut at the end of <paramref name="bytes"/> is left out.</summary>
    public string? DecodeBeginning(ReadOnlySpan<byte> bytes, bool whole)
    {
        var decoder = Encoding.GetDecoder();
        var units = new char[Encoding.GetMaxCharCount(bytes.Length)];
        try
        {
            decoder.Convert(bytes, units, whole, out _, out var written, out _);
            return new string(units, 0, written);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Finds the codec that a user names, or null.</summary>
    public static StrictCodec? Find(string name)
    {
        switch (name.Trim().ToLowerInvariant().Replace('_', '-'))
        {
            case "utf-8" or "utf8" or "utf-8-sig" or "ascii" or "us-ascii": return Utf8;
            case "utf-16le" or "utf-16-le" or "utf16le": return Utf16Le;
            case "utf-16be" or "utf-16-be" or "utf16be": return Utf16Be;
            case "utf-32le" or "utf-32-le" or "utf-32": return Utf32Le;
            case "utf-32be" or "utf-32-be": return Utf32Be;
            case "gb18030" or "gbk" or "gb2312" or "cp936" or "936" or "euc-cn": return Gb18030;
            case "big5" or "big-5" or "cp950" or "950": return Big5;
        }

        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return new StrictCodec(encoding.WebName, encoding);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
