namespace AidExtract.Cli.Completion;

/// <summary>What follows an option, or stands as an argument.</summary>
internal enum ValueKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One of some words.</summary>
    Word,

    /// <summary>Some of some words, joined by commas.</summary>
    Words,

    /// <summary>A file or a folder.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>Anything else.</summary>
    Text,
}
