using System.Buffers;
using System.Text;

namespace AidExtract.Decoding;

/// <summary>
/// The two-byte characters of an encoding by their bytes, taken once from .NET's codec: reads text several times as fast as
/// the codec does. What the table does not hold (four-byte characters, which news seldom have) is asked of the codec.
/// </summary>
internal sealed class DoubleByteTable
{
    private const int FirstLead = 0x81;
    private readonly char[] _characters = new char[(0xFF - FirstLead) << 8];
    private readonly Encoding _codec;

    private static ReadOnlySpan<byte> Replacement => [0x84, 0x31, 0xA4, 0x37];

    /// <param name="codePage">Number of the encoding.</param>
    public DoubleByteTable(int codePage)
    {
        var codec = _codec = CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"))!;
        Span<char> units = stackalloc char[4];
        for (var lead = FirstLead; lead < 0xFF; lead++)
        {
            for (var trail = 0x40; trail < 0xFF; trail++)
            {
                if (trail != 0x7F && codec.GetChars([(byte)lead, (byte)trail], units) == 1 && units[0] is > '\x7F' and not '\uFFFD')
                {
                    _characters[((lead - FirstLead) << 8) | trail] = units[0];
                }
            }
        }
    }

    /// <summary>Decodes a text; null where there is an error.</summary>
    public string? TryDecode(ReadOnlySpan<byte> bytes)
    {
        var units = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            var length = 0;
            for (var i = 0; i < bytes.Length; i++)
            {
                int lead = bytes[i];
                if (lead < 0x80)
                {
                    units[length++] = (char)lead;
                    continue;
                }

                var row = lead - FirstLead;
                if ((uint)row >= 0xFF - FirstLead || i + 1 >= bytes.Length)
                {
                    return null;
                }

                var unit = _characters[(row << 8) | bytes[++i]];
                if (unit != '\0')
                {
                    units[length++] = unit;
                    continue;
                }

                // Of four-byte characters the codec is asked; its replacement character is also its answer to errors.
                if (bytes[i] is < 0x30 or > 0x39 || i + 2 >= bytes.Length)
                {
                    return null;
                }

                ReadOnlySpan<byte> four = bytes.Slice(i - 1, 4);
                var written = _codec.GetChars(four, units.AsSpan(length));
                if (units[length] == '\uFFFD' && !four.SequenceEqual(Replacement))
                {
                    return null;
                }

                length += written;
                i += 2;
            }

            return new string(units, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(units);
        }
    }
}
