namespace AidExtract.Tables.Pages;

/// <summary>What an element, or a word of its attributes, says of the text in it.</summary>
internal enum BlockMeaning : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The article's headline.</summary>
    Headline,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>It holds the article.</summary>
    Content,

    /// <summary>Top or bottom: page furniture, unless of the article itself.</summary>
    Frame,

    /// <summary>Links to other articles.</summary>
    Related,

    /// <summary>Page furniture.</summary>
    Boilerplate,

    /// <summary>The word behind it counts for nothing.</summary>
    Negation,

    /// <summary>The headline, as the head of the page gives it.</summary>
    Title,

    /// <summary>Where the article is from.</summary>
    Source,

    /// <summary>Who wrote it: where it is from, if nothing else tells.</summary>
    Author,

    /// <summary>Publication date.</summary>
    Date,
}
