namespace AidExtract.Cleaning;

/// <summary>How a reading in brackets fits what stands before it.</summary>
internal enum ReadingFit
{
    /// <summary>It is something else.</summary>
    None,

    /// <summary>The reading, with tone, of one traditional character outside GB 2312.</summary>
    Traditional,

    /// <summary>The reading of any one character, or without tone, or of a word.</summary>
    Other,
}
