using System.Text;
using AidExtract.Cleaning;
using AidExtract.Decoding;
using AidExtract.Tables;
using AidExtract.TestSupport;
using AidExtract.Text;

namespace AidExtract.Tests.Cleaning;

/// <summary>Texts that no scraper has damaged: the project's samples and, where they are at hand, the articles for development.</summary>
internal static class CleanTexts
{
    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding(950, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    private static readonly Dictionary<char, char> Traditional = MakeTraditional();

    /// <summary>
    /// All of a folder in traditional characters, without lines that GBK does not hold. Simplified text is turned round: a
    /// character that no traditional text uses becomes the most frequent of those that it is the simplified form of.
    /// </summary>
    public static IEnumerable<string> InTraditional(string folder) =>
        In(folder).Select(text => string.Join('\n', string.Concat(text.Select(c => Traditional.GetValueOrDefault(c, c))).Split('\n').Where(DamageSimulator.Takes)));

    /// <summary>All of a folder.</summary>
    public static IEnumerable<string> In(string folder)
    {
        var (decoder, cleaner) = (new AidExtract.Decoding.Decoder(), new Cleaner());
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = decoder.Decode(File.ReadAllBytes(path), null).Text;
            if (cleaner.Clean(new DecodedText(text, "")).Damage.Count == 0)
            {
                yield return text;
            }
        }
    }

    private static Dictionary<char, char> MakeTraditional()
    {
        var reader = CompiledTables.BuiltIn.Section(TableSection.Repair);
        var frequencies = new CharacterFrequencies(ref reader);
        return Tsv.Rows(RepositoryFolder.Path("src", "Data", "Script", "characters.tsv"))
            .Where(row => row.Cells is [[var from], [var to]] && from != to && DamageSimulator.Takes(row.Cells[0]) && !IsCommonInTraditional(to))
            .GroupBy(row => row.Cells[1][0], row => row.Cells[0][0])
            .ToDictionary(row => row.Key, row => row.MaxBy(frequencies.LogCount));
    }

    // The first level of Big5: 里, 后, 千, 台 stand in traditional text as well.
    private static bool IsCommonInTraditional(char unit)
    {
        try
        {
            return Big5.GetBytes([unit]) is [>= 0xA4 and <= 0xC6, _];
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
