using AidExtract.Matching.Rules;
using AidExtract.Tables.Rules;
using AidExtract.Text;

namespace AidExtract.Matching.Figures;

/// <summary>Turns a matched form into figures: values, bounds and units by the conventions of the codebook.</summary>
/// <param name="words">The rule tables.</param>
/// <param name="region">Whose 元 the article means.</param>
/// <param name="reading">The sentence in which forms are matched.</param>
internal sealed partial class FigureBuilder(RuleWords words, CurrencyRegion region, SentenceReading reading)
{
    private const int FractionDecimals = 10;
    private const string UnknownCurrency = "?";

    /// <summary>Adds the figures of a match; none when its parts make no sense together.</summary>
    /// <param name="match">The match, in positions of a sentence.</param>
    /// <param name="offset">Where the sentence begins in the article.</param>
    /// <param name="figures">Receives them.</param>
    public void Build(FormMatch match, int offset, List<Figure> figures)
    {
        if (match.Form is not { Kind: { } kind } form)
        {
            return;
        }

        var parts = match.Parts;
        var unit = FindUnit(parts, kind);
        var bound = BoundOf(parts);
        var first = NumeralOf(parts, 0);
        switch (form.Shape)
        {
            case FormShape.Single:
            {
                var overflow = first.Has(NumeralTraits.Overflow);
                Add(overflow ? null : Scaled(first.Value), overflow || first.High is null ? null : Scaled(first.High.Value), Combine(bound, first));
                break;
            }

            case FormShape.Range:
                AddRange(match, offset, unit, figures);
                break;

            case FormShape.List:
            {
                if (parts.CountNumerals() == 2 && NumeralArithmetic.Adjacent(first, LastNumeral(parts)) is { } range && parts.HoldEnumerationComma())
                {
                    Add(Scaled(range.Low), Scaled(range.High), Bound.Range);
                    break;
                }

                AddMembers(match, offset, unit, bound, figures);
                break;
            }

            case FormShape.Change:
                AddMembers(match, offset, unit, bound, figures);
                break;

            case FormShape.Fraction:
            case FormShape.Slash:
            {
                var second = NumeralOf(parts, 1);
                var (top, bottom) = form.Shape == FormShape.Fraction ? (second, first) : (first, second);
                if (bottom.Value != 0 && (top.Value <= bottom.Value || form.Shape == FormShape.Fraction || kind == FigureKind.Number))
                {
                    var isShare = form.Shape == FormShape.Fraction && bottom.Has(NumeralTraits.Magnitude);
                    unit = isShare ? ("%", 100, "") : unit;
                    Add(decimal.Round(unit.Factor * top.Value / bottom.Value, FractionDecimals), null, Combine(bound, top));
                }

                break;
            }

            case FormShape.MixedFraction:
            {
                var (bottom, top) = (NumeralOf(parts, 1).Value, NumeralOf(parts, 2));
                if (bottom > 0)
                {
                    var part = top.Value / bottom;
                    Add(decimal.Round(first.Value < 0 ? first.Value - part : first.Value + part, FractionDecimals), null, Combine(bound, top));
                }

                break;
            }

            case FormShape.Power:
                Add(NumeralArithmetic.TimesPower(1, first.Value, NumeralOf(parts, 1).Value), null, bound);
                break;

            case FormShape.Scientific:
            {
                var exponent = NumeralOf(parts, 1).Value;
                Add(NumeralArithmetic.TimesPower(first.Value, 10, reading.Text[parts[^1].Start - 1] is '-' or '－' ? -exponent : exponent), null, bound);
                break;
            }

            case FormShape.FractionRange:
            {
                var (small, large, top) = (first.Value, NumeralOf(parts, 1).Value, NumeralOf(parts, 2).Value);
                if (small > 0 && small < large)
                {
                    Add(decimal.Round(top / large, FractionDecimals), decimal.Round(top / small, FractionDecimals), Bound.Range);
                }

                break;
            }

            case FormShape.Discount:
                figures.Add(new Figure(Whole(match, offset), kind, first.Value, null, bound, "%", "", form.Name));
                break;

            case FormShape.Thousands:
                Add(first.Has(NumeralTraits.Overflow) ? null : NumeralArithmetic.TimesPower(first.Value, 10, 3), null, Combine(bound, first));
                break;

            case FormShape.Millions:
                Add(first.Has(NumeralTraits.Overflow) ? null : NumeralArithmetic.TimesPower(first.Value, 10, 6), null, Combine(bound, first));
                break;

            case FormShape.Billions:
                Add(first.Has(NumeralTraits.Overflow) ? null : NumeralArithmetic.TimesPower(first.Value, 10, 9), null, Combine(bound, first));
                break;

            case FormShape.Halves:
                Add(Scaled(first.Value + 0.5m), null, bound);
                break;

            case FormShape.Tenths:
            {
                var decimals = NumeralOf(parts, 1);
                Add(Scaled(first.Value + (decimals.Value / (decimals.Digits switch { 1 => 10, 2 => 100, _ => 1000 }))), null, bound);
                break;
            }

            case FormShape.TenthsRange:
            {
                var (low, high) = (first.Value + (NumeralOf(parts, 1).Value / 10), NumeralOf(parts, 2).Value);
                high += parts.CountNumerals() > 3 ? NumeralOf(parts, 3).Value / 10 : 0;
                Add(Math.Min(low, high) * unit.Factor, Math.Max(low, high) * unit.Factor, Bound.Range);
                break;
            }

            case FormShape.Sum:
                if (SumOf(parts) is { } sum)
                {
                    Add(sum, null, bound);
                }
                else
                {
                    AddAmounts(match, offset, figures);
                }

                break;
        }

        void Add(decimal? value, decimal? high, Bound figureBound) =>
            figures.Add(new Figure(Whole(match, offset), kind, value, high, figureBound, unit.Unit, unit.Cue, form.Name));

        decimal Scaled(decimal value) => value * unit.Factor;
    }

    private static Span Whole(FormMatch match, int offset) => new Span(match.Parts[0].Start, match.End).Shift(offset);

    private Numeral NumeralOf(ReadOnlySpan<FormPart> parts, int index)
    {
        foreach (ref readonly var part in parts)
        {
            if (part.Kind.TakesNumeral() && index-- == 0)
            {
                return reading.At(part.Start).Numeral;
            }
        }

        return default;
    }

    private Numeral LastNumeral(ReadOnlySpan<FormPart> parts) => NumeralOf(parts, parts.CountNumerals() - 1);

    // 3元5角2分: the sum of all parts, if they are of one currency and their units go down.
    private decimal? SumOf(ReadOnlySpan<FormPart> parts)
    {
        var (sum, number, factor) = (0m, 0, decimal.MaxValue);
        string? currency = null;
        foreach (ref readonly var part in parts)
        {
            if (part.Kind == FormElementKind.Currency)
            {
                var (code, next, _) = words.Unit(part.Row);
                currency ??= code;
                if (next >= factor || (code != currency && code.Length > 0))
                {
                    return null;
                }

                factor = next;
                sum += NumeralOf(parts, number++).Value * factor;
            }
        }

        return sum;
    }

    private (string Unit, decimal Factor, string Cue) FindUnit(ReadOnlySpan<FormPart> parts, FigureKind kind)
    {
        UnitWord? unit = null;
        UnitWord? before = null;
        foreach (ref readonly var part in parts)
        {
            if (part.Kind is FormElementKind.Currency or FormElementKind.Classifier or FormElementKind.Measure or FormElementKind.Time or FormElementKind.Age or FormElementKind.Ratio)
            {
                unit = words.Unit(part.Row);
            }
            else if (part.Kind is FormElementKind.CurrencyBefore or FormElementKind.RatioBefore)
            {
                before = words.Unit(part.Row);
            }
        }

        if (kind == FigureKind.Money)
        {
            var code = before?.Unit is { Length: > 0 } stated ? stated : unit?.Unit ?? "";
            if (code.Length == 0 && before is not null)
            {
                return (region.Dollar, before.Factor, region.Cue);
            }

            return code == UnknownCurrency ? ("", unit?.Factor ?? 1, "")
                : code.Length > 0 ? (code, unit?.Factor ?? 1, "stated")
                : (region.Code, unit?.Factor ?? 1, region.Cue);
        }

        var written = unit ?? before;
        return written is not null ? (written.Unit, written.Factor, "")
            : kind == FigureKind.Ratio ? ("倍", 1, "")
            : (LiteralUnit(parts), 1, "");
    }

    // 6.2级, 二百来号, 1.2甲: words that are units only in these forms.
    private string LiteralUnit(ReadOnlySpan<FormPart> parts)
    {
        for (var k = parts.Length - 1; k > 0 && !parts[k].Kind.TakesNumeral(); k--)
        {
            if (parts[k].Kind == FormElementKind.Literal)
            {
                return reading.Text[parts[k].Start..parts[k].End].ToString();
            }
        }

        return "";
    }

    private Bound BoundOf(ReadOnlySpan<FormPart> parts)
    {
        var bound = Bound.Exact;
        foreach (ref readonly var part in parts)
        {
            if (part.Kind == FormElementKind.Literal && words.NumeralRole(reading.Text[part.Start]) == NumeralRole.More)
            {
                // 3公里多: the 多 of a number, behind the unit.
                bound = Stronger(bound, Bound.Over);
            }
            else if (part.Kind == FormElementKind.Literal && words.Find(reading.Text, part.Start, WordClass.MagnitudePrefix) is { Length: > 0 } magnitude)
            {
                // 破12亿
                bound = Stronger(bound, words.Approximator(magnitude.Row).Bound);
            }
            else if (part.Kind is FormElementKind.Prefix or FormElementKind.MagnitudePrefix or FormElementKind.Suffix)
            {
                bound = Stronger(bound, words.Approximator(part.Row).Bound);
            }
        }

        return bound;
    }

    private static Bound Combine(Bound words, Numeral number) =>
        number.Bound is Bound.Range or Bound.Several ? number.Bound : Stronger(words, number.Bound);

    // Of two approximations the one that gives a direction wins: 约3万多 is over.
    private static Bound Stronger(Bound first, Bound second) =>
        second == Bound.Exact ? first : first is Bound.Exact or Bound.About ? second : first;
}
