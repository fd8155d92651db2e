using System.Globalization;
using AidExtract.Linking;
using AidExtract.Matching.Figures;
using AidExtract.Segmenting;
using AidExtract.Tables.Linking;

namespace AidExtract.Explaining;

/// <summary>Tells of the figures that are written out what the words around them changed, and what told who gives and who receives.</summary>
internal sealed class FigureExplainer
{
    private readonly FigureTrace _trace;
    private readonly StageResults _results;
    private readonly Linker _linker;
    private readonly Dictionary<int, FigureRecord> _records = [];

    /// <param name="article">What is written out.</param>
    /// <param name="trace">How the figures were found.</param>
    /// <param name="results">What every stage gave.</param>
    /// <param name="kinds">The kinds that are written out.</param>
    /// <param name="linker">Knows the verbs.</param>
    public FigureExplainer(Article article, FigureTrace trace, StageResults results, IReadOnlySet<FigureKind> kinds, Linker linker)
    {
        (_trace, _results, _linker) = (trace, results, linker);
        for (var k = 0; k < results.Figures.Count; k++)
        {
            if (kinds.Contains(results.Figures[k].Kind))
            {
                _records.Add(k, article.Figures[_records.Count]);
            }
        }
    }

    /// <summary>The figures of a sentence.</summary>
    public IReadOnlyList<FigureExplanation> Figures(Sentence sentence) =>
        [.. _records.Where(pair => sentence.Span.Contains(_results.Figures[pair.Key].Span)).Select(pair => Explain(pair.Value, _results.Figures[pair.Key], _results.Links[pair.Key]))];

    private FigureExplanation Explain(FigureRecord record, Figure figure, FigureLink link)
    {
        var verb = link.Verb.Length > 0 ? _linker.Verb(link.Verb) : null;
        return new FigureExplanation(
            record,
            _trace.Refined.TryGetValue(figure, out var built) ? Changes(built, figure) : "",
            link.Verb.Length == 0 ? "" : verb is { } entry ? $"verbs.tsv: {link.Verb}, {Frame(entry.Frame)}" : $"{link.Verb}, no row of verbs.tsv",
            Evidence(link.Donor, link.DonorOrigin, link.DonorMarker, link.Verb),
            Evidence(link.Recipient, link.RecipientOrigin, link.RecipientMarker, link.Verb));
    }

    private static string Changes(Figure built, Figure figure)
    {
        string?[] changes =
        [
            built.Form != figure.Form ? $"{built.Form} became {figure.Form}" : null,
            built.Bound != figure.Bound ? string.Create(CultureInfo.InvariantCulture, $"{built.Bound} became {figure.Bound}").ToLowerInvariant() : null,
            built.Unit != figure.Unit ? $"{(built.Unit.Length > 0 ? built.Unit : "no unit")} became {figure.Unit}" : null,
        ];
        return string.Join("; ", changes.Where(change => change is not null));
    }

    private static string Frame(VerbFrame frame) => frame switch
    {
        VerbFrame.Give => "its subject gives",
        VerbFrame.Get => "its subject receives",
        VerbFrame.Aid => "its subject gives to its object",
        _ => "nothing changes hands",
    };

    private static string Evidence(string name, PartyOrigin origin, string marker, string verb) => name.Length == 0 ? "" : origin switch
    {
        PartyOrigin.Subject => $"subject of {verb}",
        PartyOrigin.EarlierSubject => "subject of a clause before",
        PartyOrigin.SentenceBefore => "the sentence before is about it",
        PartyOrigin.Marker => $"role-frames.tsv: {marker}",
        PartyOrigin.Object => $"object of {verb}",
        PartyOrigin.EarlierObject => "object of a clause before",
        PartyOrigin.Entry => "entry of a list",
        _ => "",
    };
}
