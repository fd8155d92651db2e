using System.Text;

namespace AidExtract.Tests.Decoding;

/// <summary>Writes texts in the encodings that files come in.</summary>
internal static class TestEncodings
{
    static TestEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text in an encoding that holds it, without a byte-order mark.</summary>
    public static byte[] Encode(string name, string text) => TryEncode(name, text) ?? throw new ArgumentException($"{text} is not in {name}");

    /// <summary>The text in an encoding, or null when it does not hold it.</summary>
    public static byte[]? TryEncode(string name, string text)
    {
        if (name == "hz-gb-2312")
        {
            return Hz(text);
        }

        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Characters of GB 2312 as its bytes without their highest bits.</summary>
    public static byte[] Gb2312SevenBit(string text) => [.. Encoding.GetEncoding(936).GetBytes(text).Select(b => (byte)(b - 0x80))];

    private static byte[]? Hz(string text)
    {
        var bytes = new List<byte>();
        foreach (var unit in text)
        {
            if (unit < 0x80)
            {
                bytes.AddRange(unit == '~' ? "~~"u8.ToArray() : [(byte)unit]);
            }
            else if (Gb2312SevenBit(unit.ToString()) is [>= 0x21 and <= 0x77, >= 0x21 and <= 0x7E] pair)
            {
                bytes.AddRange([.. "~{"u8, .. pair, .. "~}"u8]);
            }
            else
            {
                return null;
            }
        }

        return [.. bytes];
    }
}
