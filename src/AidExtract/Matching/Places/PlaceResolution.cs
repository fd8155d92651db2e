namespace AidExtract.Matching.Places;

/// <summary>How a place was resolved: the values of column <c>how</c>.</summary>
public enum PlaceResolution
{
    /// <summary>By its full name, of which there is one.</summary>
    Full,

    /// <summary>By the unit directly before it.</summary>
    Chain,

    /// <summary>A short form (靖远 for 靖远县), by evidence.</summary>
    Short,

    /// <summary>By other places of the article.</summary>
    Context,

    /// <summary>A misspelt name, by its sound.</summary>
    Repaired,

    /// <summary>A one-character abbreviation (苏黔).</summary>
    Abbreviation,

    /// <summary>Not resolved: more than one unit fits.</summary>
    Ambiguous,
}
