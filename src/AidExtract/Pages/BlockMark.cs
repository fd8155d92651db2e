namespace AidExtract.Pages;

/// <summary>What the markup of a page says of a block of its text.</summary>
internal enum BlockMark
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The headline as the page's head gives it, the site's name behind it.</summary>
    HeadTitle,

    /// <summary>Where the article is from, and nothing else.</summary>
    Source,

    /// <summary>Who wrote it, and nothing else.</summary>
    Author,

    /// <summary>Something else of the page's head.</summary>
    Metadata,

    /// <summary>Links to other articles.</summary>
    Related,

    /// <summary>Page furniture.</summary>
    Boilerplate,
}
