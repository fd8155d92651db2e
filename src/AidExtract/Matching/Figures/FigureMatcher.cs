using AidExtract.Matching.Rules;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>Finds the figures of an article by the forms of <c>Data/Rules/figure-forms.tsv</c>.</summary>
internal sealed class FigureMatcher(RuleWords words, WordTest isWord)
{
    private readonly NumeralReader _numerals = new(words);

    /// <summary>The figures of all sentences, by position, of every kind.</summary>
    public IReadOnlyList<Figure> Match(SimplifiedText text, IReadOnlyList<Sentence> sentences)
    {
        var region = CurrencyRegion.Of(text.Text.Text, words);
        var builder = new FigureBuilder(words, region);
        var context = new FigureContext(words, region);
        var figures = new List<Figure>();
        foreach (var sentence in sentences)
        {
            MatchSentence(text.Text.Text.AsSpan(sentence.Span.Start, sentence.Span.Length), sentence, builder, context, figures);
        }

        var cells = new TableFigures(words, _numerals, region).Find(text.Text.Text, sentences).ToList();
        return cells.Count == 0 ? figures : [.. figures.Where(figure => !cells.Exists(cell => cell.Span.Overlaps(figure.Span))).Concat(cells).OrderBy(figure => figure.Span.Start)];
    }

    private void MatchSentence(ReadOnlySpan<char> text, Sentence sentence, FigureBuilder builder, FigureContext context, List<Figure> figures)
    {
        if (!HoldsNumeral(text))
        {
            return;
        }

        var tokens = new TokenBoundaries(sentence, isWord);
        var walker = new FormWalker(words, _numerals, text, tokens);
        for (var at = 0; at < text.Length;)
        {
            if (!words.IsStarter(text[at]))
            {
                at++;
                continue;
            }

            var match = walker.Match(at);
            if (match is not null && match.Parts[0].Kind == FormElementKind.Prefix && walker.Match(match.Parts[1].Start) is { } later && later.End > match.End)
            {
                // 约十时十五分: what begins after the approximator reaches further.
                at = match.Parts[1].Start;
            }
            else if (match is not null)
            {
                if (match.Form.Shape != FormShape.None)
                {
                    foreach (var figure in builder.Build(match, sentence.Span.Start))
                    {
                        figures.Add(context.Refine(figure, text, sentence.Span.Start, tokens));
                    }
                }

                at = Math.Max(at + 1, match.End);
            }
            else if (IsNumeral(text[at]))
            {
                // What begins here is no figure; nor is any part of the same run of digits.
                at = Math.Max(at + 1, walker.NumeralAt(at)?.End ?? EndOfDigits(text, at));
            }
            else
            {
                at++;
            }
        }
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private bool HoldsNumeral(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (IsNumeral(unit))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNumeral(char unit) => char.IsAsciiDigit(unit) || words.NumeralRole(unit) is not (NumeralRole.None or NumeralRole.More or NumeralRole.Point);
}
