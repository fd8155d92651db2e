using System.Globalization;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Places;
using AidExtract.Text;
using AidExtract.Writing;

namespace AidExtract.Conformance.Scoring;

/// <summary>
/// Scores extracted articles as the annotators' scorer does: a figure is right when it overlaps a gold figure of its kind and has its value and
/// upper end (ratios to 0.00006, because gold rounds fractions); a place is right when it has exactly the span of a gold mention. Optional
/// annotations, countries and one-character places count neither way. The other columns are scored on the figures and places that are right,
/// donor and recipient on the acts of aid whose figure is right.
/// </summary>
internal sealed class GoldScore
{
    private const decimal RatioTolerance = 0.00006m;

    public Dictionary<FigureKind, Tally> Kinds { get; } = new()
    {
        [FigureKind.Money] = new(), [FigureKind.Count] = new(), [FigureKind.Measure] = new(), [FigureKind.Ratio] = new(),
    };

    public Tally Places { get; } = new();

    /// <summary>Shares right by column.</summary>
    public Dictionary<string, Share> Columns { get; } = new[] { "resolved", "unit", "bound", "item", "status", "aggregate", "donor", "recipient" }.ToDictionary(name => name, _ => new Share());

    /// <summary>Every score by name: F1 of kinds, of all figures and of places, then the columns. With how many there are to find.</summary>
    public IEnumerable<(string Name, double Value, int Count)> All =>
        [
            .. Kinds.Select(kind => (Words<FigureKind>.Of(kind.Key), kind.Value.F1, kind.Value.Wanted)),
            ("figures", Figures.F1, Figures.Wanted),
            ("places", Places.F1, Places.Wanted),
            .. Columns.Select(column => (column.Key, column.Value.Value, column.Value.All)),
        ];

    /// <summary>All kinds together.</summary>
    public Tally Figures => new()
    {
        Right = Kinds.Values.Sum(kind => kind.Right),
        False = Kinds.Values.Sum(kind => kind.False),
        Missed = Kinds.Values.Sum(kind => kind.Missed),
    };

    public void Add(GoldArticle gold, string text, Article article)
    {
        AddFigures(gold, text, article);
        AddPlaces(gold, text, article);
    }

    private void AddFigures(GoldArticle gold, string text, Article article)
    {
        var left = article.Figures.Where(figure => Kinds.ContainsKey(figure.Kind)).ToList();
        var optional = new List<Span>();
        var matched = new FigureRecord?[gold.Figures.Count];
        foreach (var (index, figure) in gold.Figures.Index())
        {
            var span = SpanOf(text, figure.Raw, figure.Occurrence);
            if (figure.Optional)
            {
                optional.Add(span);
            }

            var found = left.Where(said => new Span(said.Start, said.End).Overlaps(span) && IsSame(figure, said))
                .OrderBy(said => Math.Abs(said.Start - span.Start) + Math.Abs(said.End - span.End)).FirstOrDefault();
            if (found is not null)
            {
                left.Remove(found);
                matched[index] = found;
            }

            if (!figure.Optional)
            {
                var tally = Kinds[Enum.Parse<FigureKind>(figure.Kind, ignoreCase: true)];
                (tally.Right, tally.Missed) = found is null ? (tally.Right, tally.Missed + 1) : (tally.Right + 1, tally.Missed);
                AddColumns(figure, found);
            }
        }

        AddTransfers(gold, matched);

        foreach (var said in left.Where(said => !optional.Exists(new Span(said.Start, said.End).Overlaps) && !(said is { Kind: FigureKind.Count, Value: 1 } && said.Raw.StartsWith('一'))))
        {
            Kinds[said.Kind].False++;
        }
    }

    private void AddColumns(GoldFigure gold, FigureRecord? said)
    {
        if (said is null)
        {
            return;
        }

        Columns["unit"].Add(said.Unit == gold.Unit);
        Columns["bound"].Add(Words<Bound>.Of(said.Bound) == gold.Bound);
        Columns["item"].Add(GoldNames.AreAlike(gold.Item, said.Item));
        Columns["status"].Add(said.Status == gold.Status);
        Columns["aggregate"].Add(said.Aggregate == gold.Aggregate);
    }

    private void AddTransfers(GoldArticle gold, FigureRecord?[] matched)
    {
        foreach (var told in gold.Transfers.ToLookup(transfer => transfer.Figure))
        {
            if (matched[told.Key] is { } said)
            {
                Columns["donor"].Add(told.Any(transfer => GoldNames.Cover(transfer.Donor, said.Donor)));
                Columns["recipient"].Add(told.Any(transfer => GoldNames.Cover(transfer.Recipient, said.Recipient)));
            }
        }
    }

    private void AddPlaces(GoldArticle gold, string text, Article article)
    {
        var wanted = gold.Places.GroupBy(place => SpanOf(text, place.Raw, place.Occurrence)).ToDictionary(group => group.Key, group => group.First());
        var loose = wanted.Where(place => place.Value.Optional || place.Value.Path.Length == 0).Select(place => place.Key).ToList();
        var said = article.Places.GroupBy(place => new Span(place.Start, place.End), place => place.Mention).ToDictionary(group => group.Key, group => group.Last());
        foreach (var span in wanted.Keys.Except(loose))
        {
            if (said.TryGetValue(span, out var mention))
            {
                Places.Right++;
                Columns["resolved"].Add(GoldNames.IsPathOf(wanted[span].Path, PathOf(mention, isAbroad: wanted[span].Path.StartsWith("国外/", StringComparison.Ordinal))));
            }
            else
            {
                Places.Missed++;
            }
        }

        Places.False += article.Places.Count - said.Count;
        Places.False += said.Count(place => !wanted.ContainsKey(place.Key) && place.Value.Level != "country" && place.Key.Length > 1 && !loose.Exists(place.Key.Overlaps));
    }

    private static string PathOf(PlaceMention place, bool isAbroad) => isAbroad
        ? "国外/" + place.Name
        : string.Join('/', new[] { place.Chain.Province, place.Chain.City, place.Chain.County, place.Chain.Township, place.Chain.Village }.Where(name => name.Length > 0).Distinct());

    private static bool IsSame(GoldFigure gold, FigureRecord said) =>
        Enum.Parse<FigureKind>(gold.Kind, ignoreCase: true) == said.Kind && IsSame(gold.Value, said.Value, gold.Kind) && IsSame(gold.High, said.High, gold.Kind);

    private static bool IsSame(string gold, decimal? said, string kind)
    {
        if (gold.Length == 0 || said is null)
        {
            return gold.Length == 0 && said is null;
        }

        var difference = Math.Abs(decimal.Parse(gold, CultureInfo.InvariantCulture) - said.Value);
        return kind == "ratio" ? difference <= RatioTolerance : difference == 0;
    }

    // Gold articles hold nothing beyond the Basic Multilingual Plane, so UTF-16 positions are code points.
    private static Span SpanOf(string text, string raw, int occurrence)
    {
        var at = -1;
        for (var k = 0; k < occurrence; k++)
        {
            at = text.IndexOf(raw, at + 1, StringComparison.Ordinal);
            if (at < 0)
            {
                throw new InvalidDataException($"Gold names occurrence {occurrence} of '{raw}', which is not in the text.");
            }
        }

        return new Span(at, at + raw.Length);
    }
}
