using System.Text;

namespace AidExtract.Conformance.Segmenting;

/// <summary>
/// Many texts, the same every time: those of this folder and of the samples, the same with random edits, random words of the lexicon, and
/// random characters, known and unknown.
/// </summary>
internal static class MixedTexts
{
    private const int Seed = 20260512;

    private static readonly string[] Others =
    [
        " ", "\t", "\r\n", "\r", "\n", "\u3000", "，", "。", "“", "”", "（", "）", "%", "-", "+", "#", "&", ".", "_", "0", "7", "12.5%", "3.14",
        "1,200", "-5", "C++", "a", "Z", "〇", "·", "０", "％", "Ａ", "é", "①", "٣", "\u0085", "\u2028", "😀", "𠮷", "\u9FD5", "\u9FD6", "\u4DFF",
    ];

    /// <summary>Texts of together at least <paramref name="bytes"/> bytes of UTF-8.</summary>
    public static List<string> Make(int bytes)
    {
        var random = new Random(Seed);
        var words = Column("words.tsv");
        var characters = Column("cut-emissions.tsv");
        var natural = NaturalLines().Select(line => line.Replace("\u0004", "", StringComparison.Ordinal)).Where(line => line.Length > 0).ToArray();
        var texts = new List<string>(natural);
        var size = texts.Sum(Encoding.UTF8.GetByteCount);
        while (size < bytes)
        {
            var text = random.Next(20) switch
            {
                0 => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pick(random, characters))),
                1 => string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => (char)random.Next(0x4E00, 0xA000))),
                2 or 3 or 4 => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Part(random, Pick(random, words)))),
                _ => Edit(random, Pick(random, natural), words, characters),
            };
            texts.Add(text);
            size += Encoding.UTF8.GetByteCount(text);
        }

        return texts;
    }

    /// <summary>The lines of the articles beside the repository; none where they are not there.</summary>
    public static IEnumerable<string> ArticleLines()
    {
        var folder = Path.Combine(RepositoryFolder.Path, "..", "shared", "gold");
        return Directory.Exists(folder) ? Lines(folder).Where(line => line.Length > 0) : [];
    }

    private static IEnumerable<string> NaturalLines()
    {
        var own = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Segmenting", "texts.tsv")).Skip(2);
        return own.Concat(Lines(Path.Combine(RepositoryFolder.Path, "samples", "articles")));
    }

    private static IEnumerable<string> Lines(string folder)
    {
        var decoder = new AidExtract.Decoding.Decoder();
        return Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => decoder.Decode(File.ReadAllBytes(file), null).Text.Split('\n'));
    }

    private static string[] Column(string table) =>
        File.ReadLines(Path.Combine(RepositoryFolder.Path, "src", "Data", "Lexicon", table))
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line[..line.IndexOf('\t', StringComparison.Ordinal)])
            .ToArray();

    private static string Edit(Random random, string line, string[] words, string[] characters)
    {
        var text = new StringBuilder(line);
        for (var edits = 1 + (line.Length / random.Next(5, 25)); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(5))
            {
                case 0:
                    text.Insert(at, Pick(random, Others));
                    break;
                case 1:
                    text.Insert(at, Pick(random, words));
                    break;
                case 2:
                    text.Insert(at, Pick(random, characters));
                    break;
                case 3:
                    text.Insert(at, (char)random.Next(0x4E00, 0xA000));
                    break;
                default:
                    text.Remove(Math.Max(0, at - 1), Math.Min(1, text.Length));
                    break;
            }
        }

        return WithoutHalves(text.ToString());
    }

    // An edit can split a surrogate pair; the halves cannot be written as UTF-8.
    private static string WithoutHalves(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));

    private static string Part(Random random, string word) => word[..random.Next(1, word.Length + 1)];

    private static string Pick(Random random, string[] items) => items[random.Next(items.Length)];
}
