using AidExtract.Matching.Rules;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>Whose 元 an article means where it does not say.</summary>
/// <param name="Code">ISO 4217.</param>
/// <param name="Cue"><c>region</c> when words of the article tell, else <c>default</c>.</param>
internal sealed record CurrencyRegion(string Code, string Cue)
{
    /// <summary>Counts the votes of <c>currency-regions.tsv</c> over the whole text; the most votes win, a tie is <paramref name="otherwise"/>.</summary>
    public static CurrencyRegion Of(ReadOnlySpan<char> text, RuleWords words, string otherwise)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = words.NextRegion(text, 0); at < text.Length; at = words.NextRegion(text, at))
        {
            var (length, row) = words.Find(text, at, WordClass.Region);
            if (length > 0)
            {
                var code = words.Region(row);
                votes[code] = votes.GetValueOrDefault(code) + 1;
            }

            at += Math.Max(1, length);
        }

        if (votes.Count == 0)
        {
            return new CurrencyRegion(otherwise, "default");
        }

        var most = votes.Values.Max();
        var winners = votes.Where(vote => vote.Value == most).Select(vote => vote.Key).ToArray();
        return winners.Length == 1 ? new CurrencyRegion(winners[0], "region") : new CurrencyRegion(otherwise, "default");
    }
}
