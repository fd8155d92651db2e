namespace AidExtract.Tests.Cleaning;

/// <summary>What a site and its scraper do besides inserting readings.</summary>
/// <param name="IsMarkup">Lines are paragraphs of a page, whose tags are taken off after the damage is done.</param>
/// <param name="Folds">Punctuation is made half-width after the damage is done.</param>
/// <param name="CutsQuotations">The first byte of each full stop before a quotation mark is lost.</param>
internal readonly record struct PageHabits(bool IsMarkup, bool Folds, bool CutsQuotations)
{
    /// <summary>The habits in turn.</summary>
    public static PageHabits Of(int seed) => new(seed % 2 == 0, seed % 4 < 2, seed % 5 == 0);
}
