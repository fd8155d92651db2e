using System.Text;
using AidExtract.Conformance.Scoring;
using AidExtract.Text;
using Xunit;

namespace AidExtract.Conformance.Places;

/// <summary>
/// Floors on articles of our own, which may only rise. Counted as the annotators' scorer does: a mention is right when its span is; countries and
/// one-character names count neither way; a mention is resolved when it names the unit of the annotation, below the units of its path.
/// </summary>
public sealed class AnnotatedTextTests
{
    private const double LeastF1 = 0.985;
    private const double LeastResolved = 0.99;

    private static readonly AidExtractor Extractor = new();

    [Fact]
    public void Places_of_our_own_articles_are_found_and_resolved()
    {
        var found = new Tally();
        var resolved = new Tally();
        var mistakes = new List<string>();
        foreach (var article in AnnotatedText.ReadAll())
        {
            var said = Extractor.Extract(new ArticleInput(article.Id, Encoding.UTF8.GetBytes(article.Text)) { Date = article.Date }).Places
                .ToDictionary(place => new Span(place.Start, place.End));
            foreach (var (span, path) in article.Places)
            {
                if (!said.Remove(span, out var place))
                {
                    found.Missed++;
                    mistakes.Add($"{article.Id}: missed {span.In(article.Text)}");
                    continue;
                }

                found.Right++;
                var isRight = IsAt(place, path);
                (resolved.Right, resolved.False) = isRight ? (resolved.Right + 1, resolved.False) : (resolved.Right, resolved.False + 1);
                mistakes.AddRange(isRight ? [] : [$"{article.Id}: {place.Raw} is {place.Mention.Chain}, not {path}"]);
            }

            foreach (var place in said.Values.Where(place => place.Mention.Level != "country" && place.Raw.Length > 1))
            {
                found.False++;
                mistakes.Add($"{article.Id}: false {place.Raw}");
            }
        }

        var rate = (double)resolved.Right / (resolved.Right + resolved.False);
        Assert.True(found.Right + found.Missed > 500 && found.F1 >= LeastF1 && rate >= LeastResolved, $"F1 {found.F1:0.000}, resolved {rate:0.000}; {string.Join("; ", mistakes)}");
    }

    private static bool IsAt(PlaceRecord place, string path)
    {
        var wanted = path.Split('/');
        var chain = place.Mention.Chain;
        string[] units = [chain.Province, chain.City, chain.County, chain.Township, chain.Village];
        return wanted[0] == "国外" ? place.Mention.Name == wanted[^1] : units.Last(unit => unit.Length > 0) == wanted[^1] && wanted.All(units.Contains);
    }
}
