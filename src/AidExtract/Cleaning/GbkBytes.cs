using System.Text;

namespace AidExtract.Cleaning;

/// <summary>Which two bytes of GBK each character is, and back.</summary>
internal sealed class GbkBytes
{
    private const int FirstLead = 0x81;
    private const int FirstTrail = 0x40;
    private const int Trails = 0xFF - FirstTrail;
    private static readonly Lazy<GbkBytes> LazyShared = new(() => new GbkBytes());

    private readonly char[] _characters = new char[(0xFF - FirstLead) * Trails];
    private readonly ushort[] _bytes = new ushort[char.MaxValue + 1];

    private GbkBytes()
    {
        var codec = CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;
        Span<char> units = stackalloc char[2];
        for (var lead = FirstLead; lead < 0xFF; lead++)
        {
            for (var trail = FirstTrail; trail < 0xFF; trail++)
            {
                if (codec.GetChars([(byte)lead, (byte)trail], units) == 1 && units[0] is not ('\uFFFD' or '?') && units[0] >= 0x80)
                {
                    _characters[((lead - FirstLead) * Trails) + trail - FirstTrail] = units[0];
                    _bytes[units[0]] = (ushort)((lead << 8) | trail);
                }
            }
        }
    }

    public static GbkBytes Shared => LazyShared.Value;

    /// <summary>The character of two bytes, or NUL.</summary>
    public char Character(int lead, int trail) =>
        lead is >= FirstLead and < 0xFF && trail is >= FirstTrail and < 0xFF ? _characters[((lead - FirstLead) * Trails) + trail - FirstTrail] : '\0';

    /// <summary>The two bytes of a character, lead first; 0 for ASCII and what GBK does not hold.</summary>
    public int Of(char unit) => _bytes[unit];

    /// <summary>The same, an ASCII sign counting as the full-width one: sites fold punctuation after the damage is done.</summary>
    public int Unfolded(char unit) => Of(unit is > ' ' and < '@' ? (char)(unit - '!' + '！') : unit);
}
