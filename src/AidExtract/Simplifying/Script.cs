namespace AidExtract.Simplifying;

/// <summary>The script of an article, as written to articles.csv.</summary>
public enum Script
{
    /// <summary>Simplified characters, or none that would tell.</summary>
    Hans,

    /// <summary>Traditional characters.</summary>
    Hant,

    /// <summary>Both, neither of them rare.</summary>
    Mixed,
}
