namespace AidExtract.Explaining;

/// <summary>What became of a figure form that fits.</summary>
public enum FormOutcome
{
    /// <summary>It gives a figure, or several, that are written out.</summary>
    Figure,

    /// <summary>It is taken, and what it takes is no figure.</summary>
    NoFigure,

    /// <summary>It is taken, but its figure is not written out.</summary>
    Dropped,

    /// <summary>Another form is taken.</summary>
    Lost,

    /// <summary>A number with which no form begins.</summary>
    None,
}
