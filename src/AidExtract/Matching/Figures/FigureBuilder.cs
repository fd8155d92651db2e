using AidExtract.Matching.Rules;
using AidExtract.Tables.Rules;
using AidExtract.Text;

namespace AidExtract.Matching.Figures;

/// <summary>Turns a matched form into figures: values, bounds and units by the conventions of the codebook.</summary>
internal sealed class FigureBuilder(RuleWords words, CurrencyRegion region)
{
    private const int FractionDecimals = 10;
    private const string UnknownCurrency = "?";

    /// <summary>The figures of a match; none when its parts make no sense together.</summary>
    /// <param name="match">The match, in positions of a sentence.</param>
    /// <param name="offset">Where the sentence begins in the article.</param>
    public IEnumerable<Figure> Build(FormMatch match, int offset)
    {
        var parts = match.Parts;
        var kind = Enum.Parse<FigureKind>(match.Form.Kind, ignoreCase: true);
        var numerals = parts.Where(part => part.Numeral.End > 0).ToArray();
        var unit = FindUnit(parts, kind);
        var bound = BoundOf(parts);
        var whole = new Span(parts[0].Start, match.End).Shift(offset);
        var name = match.Form.Name;

        Figure Make(Span span, decimal? value, decimal? high, Bound figureBound) =>
            new(span, kind, value, high, figureBound, unit.Unit, unit.Cue, name);

        switch (match.Form.Shape)
        {
            case FormShape.Single:
            {
                var number = numerals[0].Numeral;
                var overflow = number.Has(NumeralTraits.Overflow);
                yield return Make(whole, overflow ? null : Scaled(number.Value), overflow || number.High is null ? null : Scaled(number.High.Value), Combine(bound, number));
                break;
            }

            case FormShape.Range:
            {
                var (low, high) = Shared(numerals[0].Numeral, numerals[^1].Numeral);
                if (low < high)
                {
                    yield return Make(whole, Scaled(low), Scaled(high), Bound.Range);
                }

                break;
            }

            case FormShape.List:
            {
                if (numerals.Length == 2 && Adjacent(numerals[0].Numeral, numerals[1].Numeral) is { } range && IsEnumerationComma(parts))
                {
                    yield return Make(whole, Scaled(range.Low), Scaled(range.High), Bound.Range);
                    break;
                }

                foreach (var member in Members(parts))
                {
                    var number = member.Number;
                    var value = member.IsLast ? number.Value : Shared(number, numerals[^1].Numeral).Low;
                    yield return Make(member.Span.Shift(offset), Scaled(value), null, Combine(member.IsLast ? bound : BoundOf(member.Parts), number));
                }

                break;
            }

            case FormShape.Change:
            {
                foreach (var member in Members(parts))
                {
                    var number = member.Number;
                    var value = member.IsLast ? number.Value : Shared(number, numerals[^1].Numeral, ordered: false).Low;
                    yield return Make(member.Span.Shift(offset), Scaled(value), null, Combine(BoundOf(member.Parts), number));
                }

                break;
            }

            case FormShape.Fraction:
            case FormShape.Slash:
            {
                var (top, bottom) = match.Form.Shape == FormShape.Fraction ? (numerals[1], numerals[0]) : (numerals[0], numerals[1]);
                if (bottom.Numeral.Value != 0 && top.Numeral.Value <= bottom.Numeral.Value)
                {
                    yield return Make(whole, decimal.Round(top.Numeral.Value / bottom.Numeral.Value, FractionDecimals), null, Combine(bound, top.Numeral));
                }

                break;
            }

            case FormShape.FractionRange:
            {
                var (small, large, top) = (numerals[0].Numeral.Value, numerals[1].Numeral.Value, numerals[2].Numeral.Value);
                if (small > 0 && small < large)
                {
                    yield return Make(whole, decimal.Round(top / large, FractionDecimals), decimal.Round(top / small, FractionDecimals), Bound.Range);
                }

                break;
            }

            case FormShape.Discount:
                yield return new Figure(whole, kind, numerals[0].Numeral.Value, null, bound, "%", "", name);
                break;

            case FormShape.Halves:
                yield return Make(whole, Scaled(numerals[0].Numeral.Value + 0.5m), null, bound);
                break;

            case FormShape.Tenths:
                yield return Make(whole, Scaled(numerals[0].Numeral.Value + (numerals[1].Numeral.Value / 10)), null, bound);
                break;

            case FormShape.Sum:
            {
                var factors = parts.Where(part => part.Kind == FormElementKind.Currency).Select(part => words.Unit(part.Row).Factor).ToArray();
                if (factors.Zip(factors.Skip(1)).All(pair => pair.First > pair.Second))
                {
                    yield return Make(whole, numerals.Zip(factors, (part, factor) => part.Numeral.Value * factor).Sum(), null, bound);
                }

                break;
            }
        }

        decimal Scaled(decimal value) => value * unit.Factor;
    }

    // The parts of each number of a list, approximator and unit included, without what stands between them.
    private static IEnumerable<(FormPart[] Parts, Numeral Number, Span Span, bool IsLast)> Members(FormPart[] parts)
    {
        var from = 0;
        for (var k = 0; k <= parts.Length; k++)
        {
            if (k == parts.Length || parts[k].Kind is FormElementKind.List or FormElementKind.Change)
            {
                var own = parts[from..k];
                yield return (own, Array.Find(own, part => part.Numeral.End > 0).Numeral, new Span(own[0].Start, own[^1].End), k == parts.Length);
                from = k + 1;
            }
        }
    }

    private (string Unit, decimal Factor, string Cue) FindUnit(FormPart[] parts, FigureKind kind)
    {
        UnitWord? unit = null;
        UnitWord? before = null;
        foreach (var part in parts)
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
            return code == UnknownCurrency ? ("", unit?.Factor ?? 1, "")
                : code.Length > 0 ? (code, unit?.Factor ?? 1, "stated")
                : (region.Code, unit?.Factor ?? 1, region.Cue);
        }

        var written = unit ?? before;
        return written is not null ? (written.Unit, written.Factor, "")
            : parts.Any(part => part.Kind == FormElementKind.Literal && kind == FigureKind.Measure) ? ("级", 1, "")
            : (kind == FigureKind.Ratio ? "倍" : "", 1, "");
    }

    private Bound BoundOf(IEnumerable<FormPart> parts)
    {
        var bound = Bound.Exact;
        foreach (var part in parts)
        {
            if (part.Kind is FormElementKind.Prefix or FormElementKind.MagnitudePrefix or FormElementKind.Suffix)
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

    // 3至5万: the multiplier of the last number belongs to those before it, where they would else be out of order.
    private static (decimal Low, decimal High) Shared(Numeral first, Numeral last, bool ordered = true)
    {
        var low = first.Value;
        if (!first.Has(NumeralTraits.Myriad))
        {
            // 七到九千亿 shares 千亿, 七千到九千亿 only 亿.
            if (first.Scale == 1 && last.Scale > 1 && low < (ordered ? last.Value / last.Scale : last.Scale))
            {
                low *= last.Scale;
            }
            else if (last.Myriads > 1 && low < (ordered ? last.Value / last.Myriads : last.Myriads))
            {
                low *= last.Myriads;
            }
        }

        return (low, last.High ?? last.Value);
    }

    // 6、7 and 5、60 are ranges, 3、5 are a list.
    private static (decimal Low, decimal High)? Adjacent(Numeral first, Numeral last)
    {
        var mantissa = last.Value / last.Scale;
        if (!first.IsPlain || first.Value is < 1 or > 9 || first.Has(NumeralTraits.Multiplied))
        {
            return null;
        }

        return mantissa == first.Value + 1 && mantissa <= 9 ? (first.Value * last.Scale, last.Value)
            : mantissa == (first.Value + 1) * 10 ? (first.Value * 10 * last.Scale, last.Value)
            : null;
    }

    private static bool IsEnumerationComma(FormPart[] parts) =>
        Array.Exists(parts, part => part.Kind == FormElementKind.List && part.End == part.Start + 1);
}
