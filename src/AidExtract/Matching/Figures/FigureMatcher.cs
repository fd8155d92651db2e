using System.Runtime.InteropServices;
using AidExtract.Matching.Rules;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>Finds the figures of an article by the forms of <c>Data/Rules/figure-forms.tsv</c>.</summary>
/// <param name="words">The tables.</param>
/// <param name="isWord">Whether a text is a word of the lexicon.</param>
/// <param name="currency">ISO 4217 code of what 元 means where nothing tells.</param>
internal sealed class FigureMatcher(RuleWords words, WordTest isWord, string currency = ExtractorOptions.Renminbi)
{
    [ThreadStatic]
    private static FigureScratch? _ofThread;

    private readonly NumeralReader _numerals = new(words);

    /// <summary>The figures of all sentences, by position, of every kind.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentences">Its sentences, by position.</param>
    /// <param name="observer">Told how they are found, or null.</param>
    public IReadOnlyList<Figure> Match(SimplifiedText text, IReadOnlyList<Sentence> sentences, IFigureObserver? observer = null)
    {
        var article = text.Text.Text;
        var region = CurrencyRegion.Of(text, words, currency);
        var scratch = observer is not null ? new FigureScratch(this, words, _numerals, isWord, observer)
            : _ofThread is { } own && own.IsFor(this) ? own : _ofThread = new FigureScratch(this, words, _numerals, isWord);
        var builder = new FigureBuilder(words, region, scratch.Reading);
        var context = new FigureContext(words, region, isWord);
        var figures = new List<Figure>();
        foreach (var sentence in sentences)
        {
            if (words.HoldsNumeral(article.AsSpan(sentence.Span.Start, sentence.Span.Length)))
            {
                scratch.Reading.Begin(article, sentence);
                observer?.Begin(sentence);
                MatchSentence(scratch, sentence.Span.Start, builder, context, figures);
            }
        }

        return TableFigures.Merge(figures, new TableFigures(words, _numerals, region).Find(article, sentences));
    }

    private void MatchSentence(FigureScratch scratch, int offset, FigureBuilder builder, FigureContext context, List<Figure> figures)
    {
        var (reading, walker, match) = (scratch.Reading, scratch.Walker, scratch.Match);
        var text = reading.Text;
        for (var at = words.Starters.Next(text, 0); at < text.Length; at = words.Starters.Next(text, at))
        {
            if (!words.Starters.Contains(text[at], out var onlyAtWord) || (onlyAtWord && !reading.Tokens.IsStart(at)))
            {
                at++;
            }
            else if (walker.Match(at, match))
            {
                if (match.Parts[0].Kind == FormElementKind.Prefix && walker.Match(match.Parts[1].Start, scratch.Later) && scratch.Later.End > match.End)
                {
                    // 约十时十五分: what begins after the approximator reaches further.
                    scratch.Observer?.GiveWay(match, scratch.Later);
                    at = match.Parts[1].Start;
                    continue;
                }

                var first = figures.Count;
                builder.Build(match, offset, figures);
                for (var k = first; k < figures.Count; k++)
                {
                    var built = figures[k];
                    figures[k] = context.Refine(built, text, offset, reading.Tokens);
                    if (k > 0 && figures[k - 1].Span.Start >= offset)
                    {
                        figures[k] = FigureContext.InheritCurrency(figures[k], figures[k - 1], text[(figures[k - 1].Span.End - offset)..(built.Span.Start - offset)]);
                    }

                    if (scratch.Observer is { } refining && figures[k] != built)
                    {
                        refining.Refine(built, figures[k]);
                    }
                }

                if (scratch.Observer is { } observer)
                {
                    observer.Settle(match, CollectionsMarshal.AsSpan(figures)[first..]);
                    ShowInside(scratch);
                }

                at = Math.Max(at + 1, match.End);
            }
            else if (words.IsNumeralStart(text[at]))
            {
                // What begins here is no figure; nor is any part of the same run of digits.
                var end = Math.Max(at + 1, reading.At(at) is { HasNumeral: true } position ? position.Numeral.End : EndOfDigits(text, at));
                scratch.Observer?.Pass(at, end);
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    // 第12个: what the numbers of a form that is no figure would have been without it. The observer is told what fits there; nothing is settled.
    private static void ShowInside(FigureScratch scratch)
    {
        var match = scratch.Match;
        foreach (ref readonly var part in match.Form is { Kind: null } ? match.Parts : [])
        {
            if (part.Kind.TakesNumeral() && part.Start > match.Parts[0].Start)
            {
                scratch.Walker.Match(part.Start, scratch.Later);
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
}
