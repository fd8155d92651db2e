using System.Globalization;
using AidExtract.Matching.Figures;
using AidExtract.Text;

namespace AidExtract.Conformance.Gold;

/// <summary>
/// Scores extracted articles as the annotators' scorer does: a figure is right when it overlaps a gold figure of its kind and has its value and
/// upper end (ratios to 0.00006, because gold rounds fractions); a place is right when it has exactly the span of a gold mention. Optional
/// annotations, countries and one-character places count neither way.
/// </summary>
internal sealed class GoldScore
{
    private const decimal RatioTolerance = 0.00006m;

    public Dictionary<FigureKind, Tally> Kinds { get; } = new()
    {
        [FigureKind.Money] = new(), [FigureKind.Count] = new(), [FigureKind.Measure] = new(), [FigureKind.Ratio] = new(),
    };

    public Tally Places { get; } = new();

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
        foreach (var figure in gold.Figures)
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
            }

            if (!figure.Optional)
            {
                var tally = Kinds[Enum.Parse<FigureKind>(figure.Kind, ignoreCase: true)];
                (tally.Right, tally.Missed) = found is null ? (tally.Right, tally.Missed + 1) : (tally.Right + 1, tally.Missed);
            }
        }

        foreach (var said in left.Where(said => !optional.Exists(new Span(said.Start, said.End).Overlaps) && !(said is { Kind: FigureKind.Count, Value: 1 } && said.Raw.StartsWith('一'))))
        {
            Kinds[said.Kind].False++;
        }
    }

    private void AddPlaces(GoldArticle gold, string text, Article article)
    {
        var wanted = gold.Places.GroupBy(place => SpanOf(text, place.Raw, place.Occurrence)).ToDictionary(group => group.Key, group => group.First());
        var loose = wanted.Where(place => place.Value.Optional || place.Value.Path.Length == 0).Select(place => place.Key).ToList();
        var said = article.Places.Select(place => (Span: new Span(place.Start, place.End), place.Mention.Level)).ToList();
        foreach (var span in wanted.Keys.Except(loose))
        {
            var isFound = said.Exists(place => place.Span == span);
            (Places.Right, Places.Missed) = isFound ? (Places.Right + 1, Places.Missed) : (Places.Right, Places.Missed + 1);
        }

        Places.False += said.Count(place => !wanted.ContainsKey(place.Span) && place.Level != "country" && place.Span.Length > 1 && !loose.Exists(place.Span.Overlaps));
    }

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
