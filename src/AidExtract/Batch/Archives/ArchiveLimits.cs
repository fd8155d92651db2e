namespace AidExtract.Batch.Archives;

/// <summary>How far packed inputs are unpacked. A row of articles.csv tells where one of these stops the reading.</summary>
public static class ArchiveLimits
{
    /// <summary>Bytes of the largest article that is taken out of an archive or a <c>.gz</c> file, and of the longest record.</summary>
    public const int ArticleBytes = 100_000_000;

    /// <summary>
    /// Times its packed size to which something may unpack beyond <see cref="BytesAllowed"/>. Articles pack to a third or a tenth, the same article over and over to a
    /// 160th, zeros to a thousandth.
    /// </summary>
    public const int Ratio = 200;

    /// <summary>Bytes to which an entry, a packed file or all entries of a zip archive together may unpack whatever the packed size.</summary>
    public const long BytesAllowed = 10_000_000;

    /// <summary>Entries of the largest <c>.zip</c> that is read: its directory has to be in memory.</summary>
    public const int ZipEntries = 400_000;

    /// <summary>Bytes of the largest directory of a <c>.zip</c>.</summary>
    public const int ZipDirectoryBytes = 50_000_000;
}
