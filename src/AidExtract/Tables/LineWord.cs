namespace AidExtract.Tables;

/// <summary>What a pattern of <c>boilerplate.tsv</c> says of a line that holds it.</summary>
internal enum LineWord : byte
{
    /// <summary>Page furniture.</summary>
    Boilerplate,

    /// <summary>The heading of a list of links.</summary>
    Related,

    /// <summary>A word of foreign sites; some of them make a line spam.</summary>
    Spam,

    /// <summary>Where the article is from follows.</summary>
    Source,

    /// <summary>Who wrote or edited it follows.</summary>
    Byline,

    /// <summary>Something else about the article follows.</summary>
    Metadata,

    /// <summary>The headline follows.</summary>
    Title,

    /// <summary>The publication date follows.</summary>
    Date,
}
