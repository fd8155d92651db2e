namespace AidExtract.Cleaning;

/// <summary>Why a line was taken for what it is.</summary>
public enum LineReason
{
    /// <summary>Nothing speaks against it.</summary>
    Text,

    /// <summary>The markup of its page says so.</summary>
    Markup,

    /// <summary>A pattern of <c>boilerplate.tsv</c> stands in it.</summary>
    Pattern,

    /// <summary>It is no more than an address of the web.</summary>
    Address,

    /// <summary>It is no more than dots, strokes and the like.</summary>
    Ornament,

    /// <summary>It follows the heading of a list of links.</summary>
    BelowLinks,

    /// <summary>It is a date with at most a name beside it.</summary>
    Date,

    /// <summary>The record has a field for it.</summary>
    Field,

    /// <summary>Another line says that it is the headline.</summary>
    Named,

    /// <summary>It stands several times, as headlines do.</summary>
    Repeated,

    /// <summary>It is the first line that is none of the page's, and short.</summary>
    First,

    /// <summary>It is one of several short lines without number or punctuation below the text.</summary>
    Tail,

    /// <summary>It is short and no sentence, with text below.</summary>
    Short,
}
