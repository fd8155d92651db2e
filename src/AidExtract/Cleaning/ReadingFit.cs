namespace AidExtract.Cleaning;

/// <summary>How a reading in brackets fits what stands before it.</summary>
internal enum ReadingFit
{
    /// <summary>It is something else.</summary>
    None,

    /// <summary>The reading, with tone, of one traditional character outside GB 2312.</summary>
    Traditional,

    /// <summary>The reading, without tone, of one traditional character outside GB 2312.</summary>
    Toneless,

    /// <summary>The reading of any other character, or of a word.</summary>
    Other,
}
