namespace AidExtract.Tests.Cleaning;

/// <summary>How a site's script writes the readings that it inserts.</summary>
internal enum ReadingStyle
{
    /// <summary><c>東(dōng)</c></summary>
    Toned,

    /// <summary><c>東(dong)</c></summary>
    Toneless,

    /// <summary><c>東(dong)(dong)</c> for every other character, <c>東(dong)</c> for the rest.</summary>
    Doubled,
}
