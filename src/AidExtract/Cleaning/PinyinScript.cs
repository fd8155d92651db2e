namespace AidExtract.Cleaning;

/// <summary>What kind of script has put readings into a document.</summary>
internal enum PinyinScript
{
    /// <summary>None has.</summary>
    None,

    /// <summary>One that knows words or characters: nothing else was hit.</summary>
    Words,

    /// <summary>One that replaces bytes and writes tones: the bytes of other characters may be hit as well.</summary>
    Toned,

    /// <summary>The same without tones.</summary>
    Toneless,
}
