using System.Text;
using AidExtract.Cleaning;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Tests.Cleaning;

/// <summary>
/// Does to a clean text what site scripts do: writes it as GBK, puts the reading behind each character of a table
/// wherever its two bytes stand, in the middle of other characters too, and decodes the result, a pair of bytes that is
/// no character becoming one question mark.
/// </summary>
internal sealed class DamageSimulator
{
    private readonly Encoding _gbk;
    private readonly List<(byte[] Bytes, byte[] Annotated)> _table = [];

    /// <param name="characters">The script's table, in the order in which it replaces.</param>
    public DamageSimulator(IEnumerable<char> characters)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _gbk = Encoding.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        var (_, readings) = Tables();
        foreach (var character in characters)
        {
            _table.Add((_gbk.GetBytes([character]), _gbk.GetBytes($"{character}({readings.Of(character)})")));
        }
    }

    /// <summary>The most frequent traditional characters, shuffled.</summary>
    public static IEnumerable<char> MostFrequent(int count, int seed)
    {
        var (frequencies, readings) = Tables();
        var random = new Random(seed);
        return Enumerable.Range(0x4E00, 0x5200).Select(c => (char)c).Where(readings.IsTraditional)
            .OrderByDescending(frequencies.LogCount).ThenBy(c => c).Take(count).OrderBy(_ => random.Next());
    }

    /// <summary>Damages a text.</summary>
    /// <param name="text">Clean text of characters that GBK holds.</param>
    /// <param name="folds">True to make punctuation half-width afterwards, as some sites do.</param>
    public string Damage(string text, bool folds)
    {
        var bytes = _gbk.GetBytes(text).ToList();
        foreach (var (from, to) in _table)
        {
            bytes = Replace(bytes, from, to);
        }

        var damaged = Decode(bytes);
        return folds ? string.Concat(damaged.Select(c => c is '，' or '！' or '？' or '：' or '；' or '（' or '）' ? (char)(c - '！' + '!') : c)) : damaged;
    }

    private static (CharacterFrequencies Frequencies, Readings Readings) Tables()
    {
        var reader = CompiledTables.BuiltIn.Section(TableSection.Repair);
        var frequencies = new CharacterFrequencies(ref reader);
        return (frequencies, new Readings(ref reader));
    }

    private static List<byte> Replace(List<byte> bytes, byte[] from, byte[] to)
    {
        var result = new List<byte>(bytes.Count + 16);
        for (var i = 0; i < bytes.Count; i++)
        {
            if (bytes[i] == from[0] && i + 1 < bytes.Count && bytes[i + 1] == from[1])
            {
                result.AddRange(to);
                i++;
            }
            else
            {
                result.Add(bytes[i]);
            }
        }

        return result;
    }

    private string Decode(List<byte> bytes)
    {
        var text = new StringBuilder();
        for (var i = 0; i < bytes.Count; i++)
        {
            if (bytes[i] < 0x80)
            {
                text.Append((char)bytes[i]);
                continue;
            }

            text.Append(i + 1 < bytes.Count ? Pair(bytes[i], bytes[i + 1]) : "?");
            i++;
        }

        return text.ToString();
    }

    private string Pair(byte lead, byte trail)
    {
        try
        {
            return _gbk.GetString([lead, trail]) is [>= '\x80'] character ? character : "?";
        }
        catch (DecoderFallbackException)
        {
            return "?";
        }
    }
}
