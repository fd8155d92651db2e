namespace AidExtract.Cleaning;

/// <summary>Why a text was changed, in the order in which articles.csv names the kinds of damage (lower case).</summary>
internal enum EditKind
{
    /// <summary>A reading inserted after a character.</summary>
    Pinyin,

    /// <summary>Characters read one byte off after a reading was inserted in the middle of one.</summary>
    ByteShift,

    /// <summary>As <see cref="ByteShift"/>, and bytes are lost for good.</summary>
    LostBytes,

    /// <summary>Left-over tags and entities of HTML.</summary>
    Markup,

    /// <summary>Characters without width.</summary>
    Invisible,

    /// <summary>Radicals in place of characters.</summary>
    LookAlike,

    /// <summary>Spaces inside numbers.</summary>
    Spacing,

    /// <summary>The same comma twice.</summary>
    Doubled,

    /// <summary>Full-width letters, digits and signs made half-width: no damage.</summary>
    Folding,
}
