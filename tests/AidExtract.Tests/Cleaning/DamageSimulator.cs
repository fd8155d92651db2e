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
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    private static readonly byte[] LineEnd = "</p>\n"u8.ToArray();

    private readonly List<(int Pair, byte[] Inserted)> _table = [];

    /// <param name="characters">The script's table, in the order in which it replaces.</param>
    /// <param name="style">How it writes readings.</param>
    public DamageSimulator(IEnumerable<char> characters, ReadingStyle style = ReadingStyle.Toned)
    {
        var (_, readings) = Tables();
        foreach (var character in characters)
        {
            var group = $"({(style == ReadingStyle.Toned ? readings.Of(character) : readings.TonelessOf(character))})";
            var bytes = Gbk.GetBytes([character]);
            _table.Add(((bytes[0] << 8) | bytes[1], Gbk.GetBytes(style == ReadingStyle.Doubled && bytes[1] % 2 == 0 ? group + group : group)));
        }
    }

    /// <summary>As many traditional characters as are asked for, drawn from half as many again, the most frequent ones.</summary>
    public static IEnumerable<char> MostFrequent(int count, int seed)
    {
        var (frequencies, readings) = Tables();
        var frequent = Enumerable.Range(0x4E00, 0x5200).Select(c => (char)c).Where(readings.IsTraditional).OrderByDescending(frequencies.LogCount).ThenBy(c => c);
        return Shuffle(frequent.Take(count * 3 / 2), seed).Take(count);
    }

    /// <summary>Characters in an order that the seed decides.</summary>
    public static IEnumerable<char> Shuffle(IEnumerable<char> characters, int seed)
    {
        var random = new Random(seed);
        return [.. characters.OrderBy(_ => random.Next())];
    }

    /// <summary>True for text that GBK holds.</summary>
    public static bool Takes(string text)
    {
        try
        {
            return Gbk.GetByteCount(text) > 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Damages a text.</summary>
    /// <param name="text">Clean text of characters that GBK holds.</param>
    /// <param name="habits">What else happens to it.</param>
    public DamagedText Damage(string text, PageHabits habits)
    {
        var bytes = new List<byte>();
        var origins = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var written = habits.IsMarkup && text[i] == '\n' ? LineEnd : Gbk.GetBytes([text[i]]);
            if (habits.CutsQuotations && text[i] == '。' && i + 1 < text.Length && text[i + 1] is '“' or '”')
            {
                written[0] = (byte)'?';
            }

            bytes.AddRange(written);
            origins.AddRange(Enumerable.Repeat(i, written.Length));
        }

        var damaged = Decode(bytes, origins, Insertions(bytes), habits.IsMarkup);
        return habits.Folds ? damaged with { Text = string.Concat(damaged.Text.Select(c => c is '，' or '！' or '？' or '：' or '；' or '（' or '）' ? (char)(c - '！' + '!') : c)) } : damaged;
    }

    private static (CharacterFrequencies Frequencies, Readings Readings) Tables()
    {
        var reader = CompiledTables.BuiltIn.Section(TableSection.Repair);
        var frequencies = new CharacterFrequencies(ref reader);
        return (frequencies, new Readings(ref reader));
    }

    // What is inserted behind each byte. A pair that an earlier character of the table has torn apart is found no more.
    private byte[]?[] Insertions(List<byte> bytes)
    {
        var places = new Dictionary<int, List<int>>();
        for (var i = 0; i + 1 < bytes.Count; i++)
        {
            var pair = (bytes[i] << 8) | bytes[i + 1];
            if (!places.TryGetValue(pair, out var list))
            {
                places[pair] = list = [];
            }

            list.Add(i);
        }

        var inserted = new byte[]?[bytes.Count];
        foreach (var (pair, reading) in _table)
        {
            var free = 0;
            foreach (var at in places.GetValueOrDefault(pair, []))
            {
                if (at >= free && inserted[at] is null)
                {
                    inserted[at + 1] = reading;
                    free = at + 2;
                }
            }
        }

        return inserted;
    }

    private static DamagedText Decode(List<byte> bytes, List<int> origins, byte[]?[] inserted, bool isMarkup)
    {
        var stream = new List<(byte Byte, int Origin)>();
        for (var i = 0; i < bytes.Count; i++)
        {
            stream.Add((bytes[i], origins[i]));
            stream.AddRange((inserted[i] ?? []).Select(b => (b, -1)));
        }

        var text = new StringBuilder();
        var spans = new List<Span>();
        var lost = new SortedSet<int>();
        for (var i = 0; i < stream.Count; i++)
        {
            if (isMarkup && i + LineEnd.Length <= stream.Count && Enumerable.Range(0, LineEnd.Length).All(k => stream[i + k].Byte == LineEnd[k]))
            {
                i += LineEnd.Length - 1;
                text.Append('\n');
                spans.Add(Origin(stream[i], stream[i]));
            }
            else if (stream[i].Byte < 0x80)
            {
                text.Append((char)stream[i].Byte);
                spans.Add(Origin(stream[i], stream[i]));
            }
            else
            {
                var second = i + 1 < stream.Count ? stream[i + 1] : stream[i];
                var character = i + 1 < stream.Count ? Pair(stream[i].Byte, second.Byte) : '?';
                text.Append(character);
                spans.Add(Origin(stream[i], second));
                if (character == '?')
                {
                    lost.UnionWith(new[] { stream[i].Origin, second.Origin }.Where(o => o >= 0));
                }

                i++;
            }
        }

        return new DamagedText(text.ToString(), spans, [.. lost]);
    }

    private static Span Origin((byte Byte, int Origin) first, (byte Byte, int Origin) second) =>
        (first.Origin, second.Origin) switch
        {
            (< 0, < 0) => default,
            (< 0, var at) => new Span(at, at + 1),
            (var at, < 0) => new Span(at, at + 1),
            var (from, to) => new Span(from, to + 1),
        };

    private static char Pair(byte lead, byte trail)
    {
        try
        {
            return Gbk.GetString([lead, trail]) is [>= '\x80' and var character] ? character : '?';
        }
        catch (DecoderFallbackException)
        {
            return '?';
        }
    }
}
