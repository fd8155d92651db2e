using AidExtract.Matching.Rules;
using AidExtract.Segmenting;

namespace AidExtract.Matching.Figures;

/// <summary>Is told how figures are found, in order. Positions are those of the sentence. What is handed over is good for the call alone.</summary>
internal interface IFigureObserver
{
    /// <summary>The matcher turns to a sentence.</summary>
    void Begin(Sentence sentence);

    /// <summary>What stands at a position was asked for.</summary>
    void Read(int at, PositionReading position);

    /// <summary>All forms are tried from a position on; what was found there before counts no more.</summary>
    void Try(int start);

    /// <summary>A form fits where forms are tried.</summary>
    void Fit(FigureForm form, ReadOnlySpan<FormPart> parts, int end);

    /// <summary>The best form at a position is given up: what begins behind its approximator reaches further.</summary>
    void GiveWay(FormMatch match, FormMatch later);

    /// <summary>The best form at a position is taken.</summary>
    /// <param name="match">The form.</param>
    /// <param name="figures">The figures that it gives; none where it states none, or its parts make no sense together.</param>
    void Settle(FormMatch match, ReadOnlySpan<Figure> figures);

    /// <summary>The words around a figure make another one of it.</summary>
    void Refine(Figure built, Figure refined);

    /// <summary>A number is passed over, because no form begins with it.</summary>
    void Pass(int start, int end);
}
