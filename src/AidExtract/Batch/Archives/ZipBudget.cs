namespace AidExtract.Batch.Archives;

/// <summary>Keeps account of what a zip archive has unpacked to: entries may share their packed bytes.</summary>
/// <param name="packed">Bytes of the archive.</param>
internal sealed class ZipBudget(long packed)
{
    private long _unpacked;

    /// <summary>Counts bytes that were unpacked.</summary>
    /// <exception cref="ArchiveException">They are more than the archive may unpack to.</exception>
    public void Add(int bytes)
    {
        _unpacked += bytes;
        if (_unpacked > ArchiveLimits.BytesAllowed && _unpacked / ArchiveLimits.Ratio > packed)
        {
            throw new ArchiveException($"the archive unpacks to more than {ArchiveLimits.Ratio} times its size");
        }
    }
}
