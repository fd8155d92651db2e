using AidExtract.Matching.Rules;
using AidExtract.Simplifying;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>Whose 元 an article means where it does not say.</summary>
/// <param name="Code">ISO 4217.</param>
/// <param name="Cue"><c>region</c> when words of the article tell, else <c>default</c>.</param>
/// <param name="Dollar">ISO 4217 code of a bare $.</param>
internal sealed record CurrencyRegion(string Code, string Cue, string Dollar)
{
    private const string HongKong = "HKD";
    private const string American = "USD";

    /// <summary>Counts the votes of <c>currency-regions.tsv</c> over the whole text; the most votes win, a tie is <paramref name="otherwise"/>.</summary>
    public static CurrencyRegion Of(SimplifiedText article, RuleWords words, string otherwise)
    {
        var text = article.Text.Text;
        var otherScript = article.Script switch { Script.Hans => RegionScope.Traditional, Script.Hant => RegionScope.Simplified, _ => RegionScope.Payer };
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = words.NextRegion(text, 0); at < text.Length; at = words.NextRegion(text, at))
        {
            var (length, row) = words.Find(text, at, WordClass.Region);
            if (length > 0 && words.RegionScope(row) != otherScript)
            {
                var code = words.Region(row);
                votes[code] = votes.GetValueOrDefault(code) + 1;
            }

            at += Math.Max(1, length);
        }

        var most = votes.Count == 0 ? 0 : votes.Values.Max();
        var winners = votes.Where(vote => vote.Value == most).Select(vote => vote.Key).ToArray();
        var (winner, cue) = winners.Length == 1 ? (winners[0], "region") : (otherwise, "default");

        // On the mainland $ is of the United States, unless the article speaks of Hong Kong's money.
        var dollar = winner != ExtractorOptions.Renminbi ? winner : votes.ContainsKey(HongKong) ? HongKong : American;
        return new CurrencyRegion(winner, cue, dollar);
    }
}
