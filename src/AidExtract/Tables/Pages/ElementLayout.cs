namespace AidExtract.Tables.Pages;

/// <summary>How an element of <c>page-elements.tsv</c> sets its text; elements that are not in it are inline.</summary>
internal enum ElementLayout : byte
{
    /// <summary>Part of the line it stands in.</summary>
    Inline,

    /// <summary>Lines of its own.</summary>
    Block,

    /// <summary>Ends a line.</summary>
    Line,

    /// <summary>A block in which line ends and blanks count.</summary>
    Preformatted,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Rows of a table.</summary>
    Group,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A link, if it leads somewhere.</summary>
    Link,

    /// <summary>A note or an exponent: not part of a number before it.</summary>
    Raised,

    /// <summary>Its content is not shown.</summary>
    Hidden,
}
