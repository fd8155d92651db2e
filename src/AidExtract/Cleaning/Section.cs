namespace AidExtract.Cleaning;

/// <summary>
/// What a line of a scraped page is. Figures come from <see cref="Title"/>, <see cref="Heading"/> and <see cref="Body"/>, places from all but
/// <see cref="Spam"/>.
/// </summary>
public enum Section
{
    /// <summary>Running text of the article.</summary>
    Body,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>A short line between body lines.</summary>
    Heading,

    /// <summary>Place and date line.</summary>
    Dateline,

    /// <summary>Where the article was taken from.</summary>
    Source,

    /// <summary>Who wrote or edited it.</summary>
    Byline,

    /// <summary>Another key and colon.</summary>
    Metadata,

    /// <summary>Links to other articles.</summary>
    Related,

    /// <summary>Page furniture: licence numbers, copyright, counters.</summary>
    Boilerplate,

    /// <summary>Lines of another site, planted on the page.</summary>
    Spam,
}
