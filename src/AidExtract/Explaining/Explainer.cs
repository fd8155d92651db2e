using AidExtract.Linking;
using AidExtract.Segmenting;

namespace AidExtract.Explaining;

/// <summary>Turns what was seen of an extraction into an explanation. It finds nothing by itself.</summary>
internal sealed class Explainer(Article article, ExtractionTrace trace, ExtractorOptions options, WordTest isWord, Linker linker)
{
    public Explanation Explain()
    {
        var explanation = new Explanation(article.Id, article.Status, article.Error, article.Encoding, article.Script, article.Date, article.DateFrom, []);
        if (trace.Results is not { } results)
        {
            return explanation;
        }

        var forms = new FormExplainer(trace.Figures, results, options.Kinds);
        var places = new PlaceExplainer(trace.Rejected, results);
        var figures = new FigureExplainer(article, trace.Figures, results, options.Kinds, linker);
        var lines = new LineExplainer(results, trace.Edits, sentence => new SentenceExplanation(
            sentence.Span.In(results.Simplified.Text.Text),
            [.. sentence.Tokens.Select(token => TokenOf(token, results.Simplified.Text.Text))],
            forms.Readings(sentence),
            forms.Forms(sentence),
            places.Places(sentence),
            figures.Figures(sentence)));
        return explanation with { Lines = lines.Lines(), LineCount = lines.Count };
    }

    private TokenExplanation TokenOf(Token token, string text)
    {
        var word = token.Span.In(text);
        return new TokenExplanation(word, token.Tag, token.Span.Length > 1 && !isWord(word) && !word.All(char.IsAscii));
    }
}
