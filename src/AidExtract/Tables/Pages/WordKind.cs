namespace AidExtract.Tables.Pages;

/// <summary>The attribute in which a word of <c>page-words.tsv</c> stands.</summary>
internal enum WordKind : byte
{
    /// <summary><c>role</c>.</summary>
    Role,

    /// <summary><c>itemprop</c>.</summary>
    Itemprop,

    /// <summary>A word of <c>class</c> or <c>id</c>.</summary>
    Name,

    /// <summary><c>name</c> or <c>property</c> of a <c>meta</c> element.</summary>
    Meta,
}
