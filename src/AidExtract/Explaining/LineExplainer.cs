using AidExtract.Cleaning;
using AidExtract.Segmenting;
using AidExtract.Text;

namespace AidExtract.Explaining;

/// <summary>Tells what became of the lines of the file: repaired how, taken for what, and why.</summary>
internal sealed class LineExplainer
{
    private readonly StageResults _results;
    private readonly Func<Sentence, SentenceExplanation> _explain;
    private readonly string _whole;
    private readonly CodePointIndex _title;
    private readonly CodePointIndex _text;
    private readonly ILookup<(bool, int), EditTrace> _edits;
    private readonly ILookup<(bool, int), (Line Line, string Cleaned)> _stretches;

    /// <param name="results">What every stage gave.</param>
    /// <param name="edits">The changes of cleaning.</param>
    /// <param name="explain">Explains a sentence.</param>
    public LineExplainer(StageResults results, List<EditTrace> edits, Func<Sentence, SentenceExplanation> explain)
    {
        (_results, _explain, _whole) = (results, explain, results.Decoded.Whole.Text);
        _title = new CodePointIndex(_whole[..results.Decoded.TitleLength]);
        _text = new CodePointIndex(_whole[results.Decoded.TitleLength..]);
        _edits = edits.ToLookup(edit => LineOf(edit.Source));
        _stretches = Stretches().ToLookup(stretch => LineOf(results.Simplified.Text.ToSource(stretch.Line.Span)));
    }

    /// <summary>Number of lines of the text; what follows the last line end is one only if it holds something.</summary>
    public int Count => _text.LineOf(_whole.Length - _results.Decoded.TitleLength) - (_whole is [.., '\n' or '\r'] ? 1 : 0);

    /// <summary>The lines that hold something.</summary>
    public IReadOnlyList<LineExplanation> Lines()
    {
        var lines = new List<LineExplanation>();
        for (var start = 0; start < _whole.Length;)
        {
            var length = _whole.AsSpan(start).IndexOfAny('\n', '\r');
            var span = new Span(start, length < 0 ? _whole.Length : start + length);
            if (!_whole.AsSpan(span.Start, span.Length).IsWhiteSpace())
            {
                var key = LineOf(span);
                lines.Add(new LineExplanation(key.IsTitle, key.Number, span.In(_whole), [.. _edits[key].Select(Repair)], [.. _stretches[key].Select(Stretch)]));
            }

            start = span.End + 1;
        }

        return lines;
    }

    private (bool IsTitle, int Number) LineOf(Span source)
    {
        var isTitle = _results.Decoded.IsTitle(source);
        return (isTitle, (isTitle ? _title : _text).LineOf(_results.Decoded.InField(source).Start));
    }

    private RepairExplanation Repair(EditTrace edit)
    {
        var index = _results.Decoded.IsTitle(edit.Source) ? _title : _text;
        return new RepairExplanation(index.ToCodePoint(_results.Decoded.InField(edit.Source).Start), edit.Before, edit.After, edit.Kind.ToString().ToLowerInvariant());
    }

    private StretchExplanation Stretch((Line Line, string Cleaned) stretch) => new(
        stretch.Cleaned,
        stretch.Line.Span.In(_results.Simplified.Text.Text),
        stretch.Line.Section,
        stretch.Line.Reason,
        stretch.Line.Pattern ?? "",
        [.. SentencesOf(stretch.Line.Span).Select(_explain)]);

    private IEnumerable<Sentence> SentencesOf(Span line) => _results.Sentences.Where(sentence => line.Contains(sentence.Span));

    // The lines with what stood there before they were simplified. Simplifying keeps the number of code points, not of code units.
    private IEnumerable<(Line Line, string Cleaned)> Stretches()
    {
        var (simplified, cleaned) = (_results.Simplified.Text.Text, _results.Cleaned.Text.Text);
        var (at, before) = (0, 0);
        foreach (var line in _results.Layout.Lines)
        {
            Advance(line.Span.Start);
            var start = before;
            Advance(line.Span.End);
            yield return (line, cleaned[start..before]);
        }

        void Advance(int to)
        {
            for (; at < to; at += IsPair(simplified, at) ? 2 : 1)
            {
                before += IsPair(cleaned, before) ? 2 : 1;
            }
        }
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
