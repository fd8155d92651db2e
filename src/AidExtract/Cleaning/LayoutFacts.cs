using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>What the lines of a page say of the article; of several dates the best attested stays.</summary>
internal sealed class LayoutFacts
{
    public const int FromDateline = 1;
    public const int FromMetadata = 2;
    public const int FromKey = 3;
    public const int FromPage = 4;

    private int _dateRank;

    /// <summary>The headline.</summary>
    public Span? Title { get; set; }

    /// <summary>The headline as a line says it is.</summary>
    public Span? NamedTitle { get; set; }

    /// <summary>Where the article is from; empty if no line tells.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Who wrote it, as the head of a page says; empty if it does not.</summary>
    public string Author { get; set; } = "";

    /// <summary>Publication date.</summary>
    public DateOnly? Date { get; private set; }

    public void OfferDate(DateOnly date, int rank)
    {
        if (rank > _dateRank)
        {
            (Date, _dateRank) = (date, rank);
        }
    }

    public void OfferSource(string source)
    {
        if (Source.Length == 0)
        {
            Source = source;
        }
    }
}
