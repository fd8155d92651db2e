namespace AidExtract.Batch;

/// <summary>What holds the articles of a file.</summary>
internal enum InputContainer
{
    /// <summary>Nothing: the file is one article.</summary>
    None,

    /// <summary>JSONL.</summary>
    Records,

    /// <summary>A zip archive.</summary>
    Zip,

    /// <summary>A tar archive.</summary>
    Tar,

    /// <summary>A WARC or WET file.</summary>
    Warc,
}
