using AidExtract.Matching.Figures;
using AidExtract.Matching.Rules;

namespace AidExtract.Explaining;

/// <summary>What was seen of the forms that begin at one position.</summary>
internal sealed class PositionTrace
{
    /// <summary>All that fit, in the order in which they were found; the first way in which each reaches an end.</summary>
    public List<FormTrace> Fits { get; } = [];

    /// <summary>The one that was taken, or given up for <see cref="Later"/>.</summary>
    public FigureForm? Winner { get; set; }

    /// <summary>One past the last code unit of the winner, or of the number that was passed over.</summary>
    public int End { get; set; }

    /// <summary>The figures that the winner gives.</summary>
    public Figure[] Figures { get; set; } = [];

    /// <summary>What begins behind the winner's approximator and reaches further.</summary>
    public FormTrace? Later { get; set; }

    /// <summary>True where a number was passed over, because no form begins with it.</summary>
    public bool IsPassed { get; set; }
}
