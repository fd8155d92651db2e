using System.Text;
using AidExtract.Cleaning;
using AidExtract.Segmenting;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Tests.Cleaning;

/// <summary>Does what sites for learners do: puts the reading of a word behind it wherever it occurs, as in 30余户(yúhù).</summary>
internal static class WordAnnotator
{
    private const int Words = 12;
    private const int LeastInsertions = 12;
    private static readonly Segmenter Segmenter = new();
    private static readonly Readings Readings = MakeReadings();

    /// <summary>Annotates a dozen words that the seed draws; a text in which they occur too seldom to be noticed stays as it is.</summary>
    public static DamagedText Annotate(string text, int seed)
    {
        var random = new Random(seed);
        var words = Segmenter.Cut(text).Select(w => w.In(text)).Where(w => w.Length is 2 or 3 && w.All(c => Readings.Of(c).Length > 0))
            .Distinct(StringComparer.Ordinal).OrderBy(_ => random.Next()).Take(Words).OrderByDescending(w => w.Length).ToArray();
        var (annotated, origins, inserted) = (new StringBuilder(), new List<Span>(), 0);
        for (var i = 0; i < text.Length;)
        {
            var word = Array.Find(words, w => string.CompareOrdinal(text, i, w, 0, w.Length) == 0);
            var length = word?.Length ?? 1;
            annotated.Append(text, i, length);
            origins.AddRange(Enumerable.Range(i, length).Select(k => new Span(k, k + 1)));
            if (word is not null)
            {
                var group = $"({string.Concat(word.Select(Readings.Of))})";
                annotated.Append(group);
                origins.AddRange(Enumerable.Repeat(default(Span), group.Length));
                inserted++;
            }

            i += length;
        }

        return inserted < LeastInsertions ? new DamagedText(text, [.. Enumerable.Range(0, text.Length).Select(k => new Span(k, k + 1))], []) : new DamagedText(annotated.ToString(), origins, []);
    }

    private static Readings MakeReadings()
    {
        var reader = CompiledTables.BuiltIn.Section(TableSection.Repair);
        _ = new CharacterFrequencies(ref reader);
        return new Readings(ref reader);
    }
}
