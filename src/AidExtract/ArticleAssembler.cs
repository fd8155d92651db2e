using AidExtract.Cleaning;
using AidExtract.Linking;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Places;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.Text;

namespace AidExtract;

/// <summary>Turns what the stages found into records with positions in the file.</summary>
internal sealed class ArticleAssembler
{
    private const int MaxSentenceLength = 1000;

    private readonly TitledText _decoded;
    private readonly CleanedText _cleaned;
    private readonly SimplifiedText _simplified;
    private readonly ArticleLayout _layout;
    private readonly ArticleDate _date;
    private readonly ExtractorOptions _options;
    private readonly CodePointIndex _titleIndex;
    private readonly CodePointIndex _textIndex;
    private readonly Span[] _suspects;
    private readonly Span[] _repairs;

    public ArticleAssembler(TitledText decoded, CleanedText cleaned, SimplifiedText simplified, ArticleLayout layout, ArticleDate date, ExtractorOptions options)
    {
        (_decoded, _cleaned, _simplified, _layout, _date, _options) = (decoded, cleaned, simplified, layout, date, options);
        _titleIndex = new CodePointIndex(decoded.Whole.Text[..decoded.TitleLength]);
        _textIndex = new CodePointIndex(decoded.Whole.Text[decoded.TitleLength..]);
        _suspects = [.. cleaned.Suspects.Select(cleaned.Text.ToSource)];
        _repairs = [.. cleaned.Repairs.Select(cleaned.Text.ToSource)];
    }

    public Article Assemble(
        Article identity, IReadOnlyList<Sentence> sentences, IReadOnlyList<Figure> figures, IReadOnlyList<FigureLink> links, IReadOnlyList<PlaceMention> places)
    {
        var written = Enumerable.Range(0, figures.Count).Where(k => _options.Kinds.Contains(figures[k].Kind)).ToArray();
        var numbers = new int?[figures.Count];
        for (var n = 0; n < written.Length; n++)
        {
            numbers[written[n]] = n + 1;
        }

        var isContent = _layout.Lines.ToLookup(line => line.Section.IsContent());
        return identity with
        {
            Encoding = _decoded.Whole.Encoding,
            Script = _simplified.Script,
            Title = _layout.Title is { } title ? title.In(_simplified.Text.Text) : "",
            Source = _layout.Source,
            Date = _date.Day,
            DateFrom = _date.From,
            Chars = _textIndex.ToCodePoint(_decoded.Whole.Text.Length - _decoded.TitleLength),
            BodyLines = isContent[true].Count(),
            OtherLines = isContent[false].Count(),
            Repairs = _cleaned.Repairs.Count,
            Damage = [.. _cleaned.Damage, .. _layout.Damage],
            Figures = [.. written.Select(k => FigureRecordOf(figures[k], links[k], numbers[k]!.Value, numbers, SentenceOf(sentences, figures[k].Span)))],
            Places = [.. places.Select((place, k) => PlaceRecordOf(place, k + 1, SentenceOf(sentences, place.Span)))],
        };
    }

    private FigureRecord FigureRecordOf(Figure figure, FigureLink link, int number, int?[] numbers, Sentence sentence)
    {
        var at = Locate(figure.Span);
        return new FigureRecord
        {
            Number = number,
            Kind = figure.Kind,
            Raw = at.Raw,
            Text = figure.Span.In(_simplified.Text.Text),
            Value = figure.Value,
            High = figure.High,
            Bound = figure.Bound,
            Unit = figure.Unit,
            Item = link.Item,
            Status = link.Status,
            Aggregate = link.Aggregate,
            PartOf = link.PartOf is { } whole ? numbers[whole] : null,
            Verb = link.Verb,
            Flow = link.Flow,
            Donor = link.Donor,
            DonorCode = link.DonorCode,
            Recipient = link.Recipient,
            RecipientCode = link.RecipientCode,
            Place = link.Place,
            PlaceCode = link.PlaceCode,
            PeriodStart = link.PeriodStart,
            PeriodEnd = link.PeriodEnd,
            CurrencyCue = figure.CurrencyCue,
            Sentence = Window(sentence.Span, figure.Span),
            Section = sentence.Section,
            Line = at.Line,
            Start = at.Span.Start,
            End = at.Span.End,
            Flags = [.. Flags(figure, link)],
            Form = figure.Form,
        };
    }

    private PlaceRecord PlaceRecordOf(PlaceMention mention, int number, Sentence sentence)
    {
        var at = Locate(mention.Span);
        return new PlaceRecord
        {
            Number = number,
            Raw = at.Raw,
            Text = mention.Span.In(_simplified.Text.Text),
            Mention = mention,
            Section = sentence.Section,
            Line = at.Line,
            Start = at.Span.Start,
            End = at.Span.End,
        };
    }

    private IEnumerable<string> Flags(Figure figure, FigureLink link)
    {
        var source = _simplified.Text.ToSource(figure.Span);
        if (Touches(_suspects, source, edges: true))
        {
            yield return "suspect";
        }

        if (Touches(_repairs, source, edges: false))
        {
            yield return "repaired";
        }

        if (link.Repeated)
        {
            yield return "repeated";
        }

        if (figure.Value is null)
        {
            yield return "overflow";
        }
    }

    // The stretches are in order and do not overlap.
    private static bool Touches(Span[] stretches, Span figure, bool edges)
    {
        var low = 0;
        var high = stretches.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = stretches[middle].End < figure.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < stretches.Length && stretches[low].Start <= figure.End; low++)
        {
            if (edges || stretches[low].Overlaps(figure))
            {
                return true;
            }
        }

        return false;
    }

    private (string Raw, int Line, Span Span) Locate(Span derived)
    {
        var source = _simplified.Text.ToSource(derived);
        var index = _decoded.IsTitle(source) ? _titleIndex : _textIndex;
        var own = _decoded.InField(source);
        return (source.In(_decoded.Whole.Text), index.LineOf(own.Start), index.ToCodePoints(own));
    }

    // The sentence, or as much of it as fits around the figure.
    private string Window(Span sentence, Span figure)
    {
        var text = _simplified.Text.Text;
        var margin = Math.Max(0, (MaxSentenceLength - figure.Length) / 2);
        var start = sentence.Length <= MaxSentenceLength ? sentence.Start : Math.Max(sentence.Start, figure.Start - margin);
        var end = Math.Min(sentence.End, start + MaxSentenceLength);
        start += start > 0 && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return text[start..end].Trim();
    }

    private static Sentence SentenceOf(IReadOnlyList<Sentence> sentences, Span span)
    {
        var low = 0;
        var high = sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            (low, high) = sentences[middle].Span.Start <= span.Start ? (middle, high) : (low, middle - 1);
        }

        return sentences[low];
    }
}
