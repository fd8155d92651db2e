using System.Globalization;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Rules;
using AidExtract.Segmenting;
using AidExtract.Tables.Rules;

namespace AidExtract.Explaining;

/// <summary>Tells which figure forms fit in a sentence, which are taken, and why the others are not.</summary>
internal sealed class FormExplainer(FigureTrace trace, StageResults results, IReadOnlySet<FigureKind> kinds)
{
    private readonly string _text = results.Simplified.Text.Text;
    private readonly HashSet<Figure> _matched = [.. results.Matched];
    private readonly HashSet<Figure> _figures = [.. results.Figures];

    /// <summary>Numbers and words of the rule tables in a sentence, where they were looked for.</summary>
    public IReadOnlyList<ReadingExplanation> Readings(Sentence sentence)
    {
        var readings = new List<ReadingExplanation>();
        foreach (var (at, reading) in trace.Of(sentence)?.Readings ?? [])
        {
            if (reading.Numeral is { } numeral)
            {
                var written = Slice(sentence, at, numeral.End);
                var characters = string.Join(' ', written.Where(character => !char.IsAscii(character)).Distinct());
                readings.Add(new ReadingExplanation(at, written, $"number {Amount(numeral)}", characters.Length > 0 ? $"numerals.tsv: {characters}" : ""));
            }

            foreach (var (wordClass, length) in reading.Words)
            {
                var word = Slice(sentence, at, at + length);
                readings.Add(new ReadingExplanation(at, word, ClassNames.Of(wordClass), RuleTable.Row(wordClass, word)));
            }
        }

        return readings;
    }

    /// <summary>The forms that fit in a sentence.</summary>
    public IReadOnlyList<FormExplanation> Forms(Sentence sentence)
    {
        var forms = new List<FormExplanation>();
        PositionTrace? cover = null;
        var coverStart = 0;
        foreach (var (start, position) in trace.Of(sentence)?.Positions ?? [])
        {
            if (position.IsPassed)
            {
                forms.Add(new FormExplanation(start, Slice(sentence, start, position.End), "", FormOutcome.None, WhyPassed(sentence, start), []));
            }
            else if (position.Winner is not null)
            {
                (cover, coverStart) = (position, start);
                forms.AddRange(Settled(sentence, start, position));
            }
            else if (cover is { Winner: { Kind: null } winner } && start < cover.End && Best(position) is { Form.Kind: not null } barred)
            {
                forms.Add(Explain(sentence, barred, FormOutcome.Lost, $"lies inside {Slice(sentence, coverStart, cover.End)}, which {winner.Name} takes"));
            }
        }

        foreach (var cell in results.Figures.Where(figure => sentence.Span.Contains(figure.Span) && figure.Form.StartsWith("table.", StringComparison.Ordinal)))
        {
            forms.Add(new FormExplanation(cell.Span.Start - sentence.Span.Start, cell.Span.In(_text), cell.Form, FormOutcome.Figure, "a number alone in its cell takes the unit of the header", []));
        }

        return [.. forms.OrderBy(form => form.Start)];
    }

    private IEnumerable<FormExplanation> Settled(Sentence sentence, int start, PositionTrace position)
    {
        var winner = position.Fits.Find(fit => fit.Form == position.Winner && fit.End == position.End)!;
        var (outcome, reason) = Judge(sentence, start, position);
        yield return Explain(sentence, winner, outcome, reason);
        foreach (var loser in position.Fits.Where(fit => fit != winner).OrderByDescending(fit => fit.End).ThenBy(fit => fit.Form.Order))
        {
            var why = loser.End < winner.End ? $"shorter than {Slice(sentence, start, winner.End)}" : $"as long, but a later row than {winner.Form.Name}";
            yield return Explain(sentence, loser, FormOutcome.Lost, why);
        }
    }

    private (FormOutcome Outcome, string Reason) Judge(Sentence sentence, int start, PositionTrace position)
    {
        if (position.Later is { } later)
        {
            return (FormOutcome.Lost, $"{Slice(sentence, later.Parts[0].Start, later.End)} begins inside it and reaches further ({later.Form.Name})");
        }

        if (position.Winner is { Kind: null } none)
        {
            return (FormOutcome.NoFigure, FormFamilies.WhyNone(none.Name, Slice(sentence, start, position.End)));
        }

        if (position.Figures.Length == 0)
        {
            return (FormOutcome.Dropped, "its numbers make no sense together: a range has to rise, a fraction to be at most one, units of a sum to fall");
        }

        var dropped = position.Figures.Select(WhyDropped).FirstOrDefault(reason => reason.Length > 0);
        return position.Figures.All(figure => WhyDropped(figure).Length > 0) ? (FormOutcome.Dropped, dropped!)
            : (FormOutcome.Figure, position.Fits.Count == 1 ? "nothing else fits" : position.Fits.Exists(fit => fit.End == position.End && fit.Form != position.Winner) ? "longest, and the earliest row of its length" : "longest");
    }

    private string WhyDropped(Figure figure)
    {
        if (_figures.Contains(figure))
        {
            return kinds.Contains(figure.Kind) ? "" : $"the kind {figure.Kind.ToString().ToLowerInvariant()} is not asked for (--kinds)";
        }

        return !_matched.Contains(figure) ? "its cell of the table is read by the unit of the header"
            : results.Places.FirstOrDefault(place => place.Span.Overlaps(figure.Span)) is { } place ? $"begins inside the place {place.Span.In(_text)}"
            : "begins inside a place";
    }

    private string WhyPassed(Sentence sentence, int start)
    {
        if (trace.Of(sentence)!.Readings.GetValueOrDefault(start) is not { IsBarred: true })
        {
            return "no row of figure-forms.tsv begins with it";
        }

        var token = sentence.Tokens.First(token => token.Span.End > start + sentence.Span.Start);
        return char.IsAsciiDigit(_text[start + sentence.Span.Start]) ? "digits behind a letter belong to a name" : $"inside the word {token.Span.In(_text)}/{token.Tag}";
    }

    private FormExplanation Explain(Sentence sentence, FormTrace fit, FormOutcome outcome, string reason) => new(
        fit.Parts[0].Start, Slice(sentence, fit.Parts[0].Start, fit.End), fit.Form.Name, outcome, reason, [.. fit.Parts.Select(part => Part(sentence, part))]);

    private string Part(Sentence sentence, FormPart part)
    {
        var taken = Slice(sentence, part.Start, part.End);
        return part.Kind.ToWordClass() is { } wordClass ? $"{part.Kind} {taken} ({RuleTable.Row(wordClass, taken)})"
            : part.Kind == FormElementKind.Literal ? taken
            : $"{part.Kind} {taken}";
    }

    private string Slice(Sentence sentence, int start, int end) => _text[(start + sentence.Span.Start)..(end + sentence.Span.Start)];

    private static FormTrace? Best(PositionTrace position) => position.Fits.OrderByDescending(fit => fit.End).ThenBy(fit => fit.Form.Order).FirstOrDefault();

    private static string Amount(Numeral numeral)
    {
        var value = numeral.Has(NumeralTraits.Overflow) ? "beyond 28 digits" : numeral.Value.ToString("0.############################", CultureInfo.InvariantCulture);
        var high = numeral.High is { } end ? ".." + end.ToString("0.############################", CultureInfo.InvariantCulture) : "";
        return value + high + (numeral.Bound is Bound.Exact or Bound.Range ? "" : " " + numeral.Bound.ToString().ToLowerInvariant());
    }
}
