using System.Text;

namespace AidExtract.Decoding;

/// <summary>Chinese in seven-bit bytes: HZ (RFC 1843) and ISO-2022-CN with GB 2312 (RFC 1922).</summary>
internal static class SevenBitChinese
{
    public const string Hz = "hz-gb-2312";
    public const string Iso2022 = "iso-2022-cn";
    private const byte Escape = 0x1B;
    private const byte ShiftOut = 0x0E;
    private const byte ShiftIn = 0x0F;

    /// <summary>True where a row of two-byte characters stands between the escapes of HZ, whatever else there is.</summary>
    public static bool LooksLikeHz(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf("~{"u8); at >= 0;)
        {
            var rest = bytes[(at + 2)..];
            var length = rest.IndexOfAnyExceptInRange((byte)'!', (byte)'}');
            if (length > 0 && length % 2 == 0 && rest[length..].StartsWith("~}"u8))
            {
                return true;
            }

            var next = rest.IndexOf("~{"u8);
            at = next < 0 ? -1 : at + 2 + next;
        }

        return false;
    }

    public static bool LooksLikeIso2022(ReadOnlySpan<byte> bytes) => bytes.IndexOf([Escape, (byte)'$', (byte)')']) >= 0;

    /// <summary>Decodes HZ; null where the bytes break its rules.</summary>
    public static string? DecodeHz(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var chinese = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '~')
            {
                if (!Append(text, bytes, ref i, chinese && bytes[i] > ' '))
                {
                    return null;
                }

                continue;
            }

            if (++i == bytes.Length)
            {
                return null;
            }

            switch (bytes[i])
            {
                case (byte)'{' when !chinese: chinese = true; break;
                case (byte)'}' when chinese: chinese = false; break;
                case (byte)'~' when !chinese: text.Append('~'); break;
                case (byte)'\n' when !chinese: break;
                default: return null;
            }
        }

        return chinese ? null : text.ToString();
    }

    /// <summary>Decodes ISO-2022-CN; null where the bytes break its rules or use a character set other than GB 2312.</summary>
    public static string? DecodeIso2022(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        bool designated = false, shifted = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            switch (bytes[i])
            {
                case Escape when bytes[i..].StartsWith([Escape, (byte)'$', (byte)')', (byte)'A']):
                    designated = true;
                    i += 3;
                    break;
                case Escape:
                    return null;
                case ShiftOut when designated:
                    shifted = true;
                    break;
                case ShiftIn:
                    shifted = false;
                    break;
                default:
                    if (!Append(text, bytes, ref i, shifted && bytes[i] > ' '))
                    {
                        return null;
                    }

                    // A line ends the designation and the shift.
                    if (bytes[i] == '\n')
                    {
                        (designated, shifted) = (false, false);
                    }

                    break;
            }
        }

        return text.ToString();
    }

    private static bool Append(StringBuilder text, ReadOnlySpan<byte> bytes, ref int i, bool pair)
    {
        if (!pair)
        {
            text.Append((char)bytes[i]);
            return bytes[i] < 0x80;
        }

        if (i + 1 >= bytes.Length || bytes[i] is < 0x21 or > 0x77 || bytes[i + 1] is < 0x21 or > 0x7E)
        {
            return false;
        }

        var character = StrictCodec.Gb18030.Decode([(byte)(bytes[i] | 0x80), (byte)(bytes[i + 1] | 0x80)], out _);
        text.Append(character);
        i++;
        return character is not null;
    }
}
