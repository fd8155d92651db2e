using AidExtract.Matching.Figures;
using AidExtract.Matching.Rules;
using AidExtract.Segmenting;

namespace AidExtract.Explaining;

/// <summary>Keeps what the matcher tells while it finds the figures of an article.</summary>
internal sealed class FigureTrace : IFigureObserver
{
    private readonly Dictionary<int, SentenceTrace> _sentences = [];
    private SentenceTrace _sentence = new();
    private PositionTrace _position = new();

    /// <summary>Figures that the words around them changed, as they are now, with what they were before.</summary>
    public Dictionary<Figure, Figure> Refined { get; } = [];

    /// <summary>What was seen of a sentence; null where it holds no number.</summary>
    public SentenceTrace? Of(Sentence sentence) => _sentences.GetValueOrDefault(sentence.Span.Start);

    public void Begin(Sentence sentence) => _sentences[sentence.Span.Start] = _sentence = new SentenceTrace();

    public void Read(int at, PositionReading position) => _sentence.Readings[at] = new ReadingTrace(position);

    public void Try(int start) => _sentence.Positions[start] = _position = new PositionTrace();

    public void Fit(FigureForm form, ReadOnlySpan<FormPart> parts, int end)
    {
        if (!_position.Fits.Exists(fit => fit.Form == form && fit.End == end))
        {
            _position.Fits.Add(new FormTrace(form, parts.ToArray(), end));
        }
    }

    public void GiveWay(FormMatch match, FormMatch later) => Take(match).Later = new FormTrace(later.Form!, later.Parts.ToArray(), later.End);

    public void Settle(FormMatch match, ReadOnlySpan<Figure> figures) => Take(match).Figures = figures.ToArray();

    public void Refine(Figure built, Figure refined) => Refined[refined] = built;

    public void Pass(int start, int end)
    {
        var position = _sentence.Positions[start];
        (position.IsPassed, position.End) = (true, end);
    }

    private PositionTrace Take(FormMatch match)
    {
        var position = _sentence.Positions[match.Parts[0].Start];
        (position.Winner, position.End) = (match.Form, match.End);
        return position;
    }
}
