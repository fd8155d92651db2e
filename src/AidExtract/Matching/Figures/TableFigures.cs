using System.Runtime.InteropServices;
using AidExtract.Matching.Rules;
using AidExtract.Segmenting;
using AidExtract.Tables.Rules;
using AidExtract.Text;

namespace AidExtract.Matching.Figures;

/// <summary>
/// Reads tables that came down to lines of cells: a unit in the header (发行总额(亿元)) belongs to the bare numbers below it, or to the one
/// behind it in its line.
/// </summary>
internal sealed class TableFigures(RuleWords words, NumeralReader numerals, CurrencyRegion region)
{
    /// <summary>The figures of the article's table cells, by position.</summary>
    public IEnumerable<Figure> Find(string text, IReadOnlyList<Sentence> lines)
    {
        ColumnUnit?[] header = [];
        foreach (var line in lines)
        {
            if (header.Length == 0 && text.AsSpan(line.Span.Start, line.Span.Length).IndexOfAny(')', '）') < 0)
            {
                continue;
            }

            var cells = Cells(text, line.Span);
            var units = cells.Select(cell => UnitOf(text, cell)).ToArray();
            if (Array.TrueForAll(units, unit => unit is null))
            {
                if (header.Length != cells.Count)
                {
                    header = [];
                    continue;
                }

                for (var k = 0; k < cells.Count; k++)
                {
                    if (header[k] is { } unit && FigureOf(text, cells[k], unit, "table.column") is { } figure)
                    {
                        yield return figure;
                    }
                }

                continue;
            }

            var isRow = false;
            for (var k = 0; k + 1 < cells.Count; k++)
            {
                if (units[k] is { } unit && FigureOf(text, cells[k + 1], unit, "table.row") is { } figure)
                {
                    isRow = true;
                    yield return figure;
                }
            }

            header = isRow || cells.Count < 2 ? [] : units;
        }
    }

    /// <summary>The figures of cells, and those of the text that are not within them, by position.</summary>
    /// <param name="figures">Figures of the text, by position.</param>
    /// <param name="cells">Figures of cells, by position, none over another.</param>
    public static IReadOnlyList<Figure> Merge(List<Figure> figures, IEnumerable<Figure> cells)
    {
        List<Figure>? merged = null;
        var k = 0;
        foreach (var cell in cells)
        {
            merged ??= new List<Figure>(figures.Count);
            for (; k < figures.Count && figures[k].Span.Start < cell.Span.End; k++)
            {
                if (!figures[k].Span.Overlaps(cell.Span))
                {
                    merged.Add(figures[k]);
                }
            }

            merged.Add(cell);
        }

        merged?.AddRange(CollectionsMarshal.AsSpan(figures)[k..]);
        return merged ?? figures;
    }

    private static List<Span> Cells(string text, Span line)
    {
        var cells = new List<Span>();
        var start = -1;
        for (var i = line.Start; i <= line.End; i++)
        {
            var isGap = i == line.End || char.IsWhiteSpace(text[i]);
            if (isGap && start >= 0)
            {
                cells.Add(new Span(start, i));
                start = -1;
            }
            else if (!isGap && start < 0)
            {
                start = i;
            }
        }

        return cells;
    }

    // 折价(万元): a name and, in brackets at its end, a unit with or without a multiplier; 86台(套) is no name.
    private ColumnUnit? UnitOf(string text, Span cell)
    {
        var content = text.AsSpan(cell.Start, cell.Length);
        var open = content.LastIndexOfAny('(', '（');
        if (open < 1 || content[^1] is not (')' or '）') || char.IsAsciiDigit(content[0]))
        {
            return null;
        }

        var unit = content[(open + 1)..^1];
        var multiplier = 1m;
        while (unit.Length > 1 && words.NumeralRole(unit[0]) is NumeralRole.Unit or NumeralRole.Myriad && !words.IsMeasurePrefix(unit, 0))
        {
            multiplier *= words.NumeralValue(unit[0]);
            unit = unit[1..];
        }

        foreach (var (wordClass, kind) in new[] { (WordClass.Currency, FigureKind.Money), (WordClass.Measure, FigureKind.Measure), (WordClass.Classifier, FigureKind.Count), (WordClass.Ratio, FigureKind.Ratio) })
        {
            var (length, row) = words.Find(unit, 0, wordClass);
            if (length == unit.Length && length > 0)
            {
                var word = words.Unit(row);
                return new ColumnUnit(kind, word.Unit, multiplier * word.Factor);
            }
        }

        return null;
    }

    private Figure? FigureOf(string text, Span cell, ColumnUnit unit, string form)
    {
        var content = text.AsSpan(cell.Start, cell.Length);
        if (numerals.Read(content, 0) is not { Bound: Bound.Exact } number || number.End != content.Length || !number.Has(NumeralTraits.Arabic) || number.Has(NumeralTraits.Overflow))
        {
            return null;
        }

        var isRegional = unit is { Kind: FigureKind.Money, Unit: "" };
        return new Figure(cell, unit.Kind, number.Value * unit.Factor, null, Bound.Exact, isRegional ? region.Code : unit.Unit, unit.Kind != FigureKind.Money ? "" : isRegional ? region.Cue : "stated", form);
    }

    private sealed record ColumnUnit(FigureKind Kind, string Unit, decimal Factor);
}
