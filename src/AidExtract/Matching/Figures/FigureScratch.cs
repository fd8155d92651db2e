using AidExtract.Matching.Rules;
using AidExtract.Segmenting;

namespace AidExtract.Matching.Figures;

/// <summary>The room that finding figures needs; one per thread, reused from article to article.</summary>
internal sealed class FigureScratch
{
    private readonly FigureMatcher _matcher;

    public FigureScratch(FigureMatcher matcher, RuleWords words, NumeralReader numerals, WordTest isWord, IFigureObserver? observer = null)
    {
        _matcher = matcher;
        Observer = observer;
        Reading = new SentenceReading(words, numerals, isWord, observer);
        Walker = new FormWalker(words.Forms, Reading, observer);
    }

    /// <summary>Told what is found, if anybody is.</summary>
    public IFigureObserver? Observer { get; }

    public SentenceReading Reading { get; }

    public FormWalker Walker { get; }

    public FormMatch Match { get; } = new();

    /// <summary>What begins later and may reach further.</summary>
    public FormMatch Later { get; } = new();

    /// <summary>True when it was made for a matcher.</summary>
    public bool IsFor(FigureMatcher matcher) => _matcher == matcher;
}
