using AidExtract.Matching.Rules;
using AidExtract.Tables.Rules;
using AidExtract.Text;

namespace AidExtract.Matching.Figures;

/// <content>Forms of several numbers: ranges, lists, changes.</content>
internal sealed partial class FigureBuilder
{
    // 3至5万元, 5毛到1块, 8万元至3万元: the ends in order; a figure each where their units differ (3户到5人) or the first tells where a fall begins (从8万元到3万元).
    private void AddRange(FormMatch match, int offset, (string Unit, decimal Factor, string Cue) unit, List<Figure> figures)
    {
        var form = match.Form!;
        var kind = form.Kind!.Value;
        var parts = match.Parts;
        var split = EndOfFirst(parts);
        var head = parts[..split];
        var tail = parts[(split + 1)..];
        var (first, last) = (NumeralOf(head, 0), NumeralOf(tail, 0));
        var own = HoldsUnit(head) ? FindUnit(head, kind) : unit;
        var (low, high) = NumeralArithmetic.Shared(first, last);
        (low, high) = (low * own.Factor, high * unit.Factor);
        if (own.Unit != unit.Unit || (low > high && IsFall(match)))
        {
            Add(new Span(head[0].Start, head[^1].End), low, BoundOf(head), first, own);
            Add(new Span(tail[0].Start, match.End), last.Value * unit.Factor, BoundOf(tail), last, unit);
            return;
        }

        var isRange = low != high;
        figures.Add(new Figure(Whole(match, offset), kind, Math.Min(low, high), isRange ? Math.Max(low, high) : null, isRange ? Bound.Range : BoundOf(parts), unit.Unit, unit.Cue, form.Name));

        void Add(Span span, decimal value, Bound bound, Numeral number, (string Unit, decimal Factor, string Cue) ofUnit) =>
            figures.Add(new Figure(span.Shift(offset), kind, value, null, Combine(bound, number), ofUnit.Unit, ofUnit.Cue, form.Name));
    }

    // Where the connector of a range stands.
    private static int EndOfFirst(ReadOnlySpan<FormPart> parts)
    {
        var k = 0;
        while (!parts[k].Kind.TakesNumeral())
        {
            k++;
        }

        while (parts[k].Kind is not (FormElementKind.Range or FormElementKind.List or FormElementKind.Literal))
        {
            k++;
        }

        return k;
    }

    private static bool HoldsUnit(ReadOnlySpan<FormPart> parts)
    {
        foreach (ref readonly var part in parts)
        {
            if (part.Kind is FormElementKind.Currency or FormElementKind.CurrencyBefore or FormElementKind.Classifier or FormElementKind.Measure or FormElementKind.Time or FormElementKind.Age
                or FormElementKind.Ratio or FormElementKind.RatioBefore)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFall(FormMatch match) => match.Parts[0].Start is > 0 and var start && reading.Text[start - 1] is '从' or '由' or '自';

    // Each number of a list or change, approximator and unit included, without what stands between them.
    private void AddMembers(FormMatch match, int offset, (string Unit, decimal Factor, string Cue) unit, Bound bound, List<Figure> figures)
    {
        var form = match.Form!;
        var parts = match.Parts;
        var last = LastNumeral(parts);
        var isList = form.Shape == FormShape.List;
        var from = 0;
        for (var k = 0; k <= parts.Length; k++)
        {
            var isLast = k == parts.Length;
            if (!isLast && parts[k].Kind is not (FormElementKind.List or FormElementKind.Change))
            {
                continue;
            }

            var own = parts[from..k];
            var number = NumeralOf(own, 0);
            var value = isLast ? number.Value : NumeralArithmetic.Shared(number, last, ordered: isList).Low;
            var ownBound = isLast && isList ? bound : BoundOf(own);
            figures.Add(new Figure(new Span(own[0].Start, own[^1].End).Shift(offset), form.Kind!.Value, value * unit.Factor, null, Combine(ownBound, number), unit.Unit, unit.Cue, form.Name));
            from = k + 1;
        }
    }

    // 4人民币5美元: amounts that do not add up, a figure each.
    private void AddAmounts(FormMatch match, int offset, List<Figure> figures)
    {
        var form = match.Form!;
        var parts = match.Parts;
        var from = 0;
        for (var k = 0; k < parts.Length; k++)
        {
            if (parts[k].Kind == FormElementKind.Currency)
            {
                var own = parts[from..(k + 1)];
                var number = NumeralOf(own, 0);
                var (unit, factor, cue) = FindUnit(own, form.Kind!.Value);
                figures.Add(new Figure(new Span(own[0].Start, own[^1].End).Shift(offset), form.Kind.Value, number.Value * factor, number.High * factor, Combine(BoundOf(own), number), unit, cue, form.Name));
                from = k + 1;
            }
        }
    }
}
