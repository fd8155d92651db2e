using System.Text;
using AidExtract.Tables;

namespace AidExtract.Cleaning;

/// <summary>The first Mandarin reading of each character of GBK (Unihan, kMandarin).</summary>
internal sealed class Readings
{
    private const string Toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿüɡɑ";
    private const string Bare = "aaaaeeeeiiiioooouuuuüüüünnnmüga";
    private const ushort TraditionalFlag = 0x8000;

    private readonly PackedArray<ushort> _numbers;
    private readonly string[] _readings;
    private readonly string[] _toneless;

    public Readings(ref SectionReader reader)
    {
        _numbers = reader.ReadArray<ushort>();
        _readings = reader.ReadStrings().ToArray();
        _toneless = Array.ConvertAll(_readings, WithoutTone);
    }

    /// <summary>True for traditional characters that GB 2312 does not hold: those that site scripts annotate.</summary>
    public bool IsTraditional(char unit) => (_numbers.Unchecked(unit) & TraditionalFlag) != 0;

    /// <summary>The reading with its tone, empty for none.</summary>
    public string Of(char unit) => _readings[_numbers.Unchecked(unit) & ~TraditionalFlag];

    /// <summary>The reading without its tone, empty for none.</summary>
    public string TonelessOf(char unit) => _toneless[_numbers.Unchecked(unit) & ~TraditionalFlag];

    /// <summary>True for the letters that readings are written in.</summary>
    public static bool IsLetter(char unit) => char.IsAsciiLetterLower(unit) || (unit >= '\u00E0' && Toned.Contains(unit, StringComparison.Ordinal));

    /// <summary>Compares readings; ɡ and ɑ, as GBK has them for pinyin, are g and a.</summary>
    public static bool SameLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (Plain(a[i]) != Plain(b[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static char Plain(char unit) => unit switch { 'ɡ' => 'g', 'ɑ' => 'a', 'v' => 'ü', _ => unit };

    private static string WithoutTone(string reading)
    {
        var bare = new StringBuilder(reading.Length);
        foreach (var unit in reading)
        {
            var at = Toned.IndexOf(unit, StringComparison.Ordinal);
            bare.Append(at < 0 ? unit : Bare[at]);
        }

        return bare.ToString();
    }
}
