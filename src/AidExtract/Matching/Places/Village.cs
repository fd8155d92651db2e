namespace AidExtract.Matching.Places;

/// <summary>A village or community of the register.</summary>
/// <param name="Code">Its 12 digits; the first nine are the township's.</param>
/// <param name="Name">富坪村; 月河社区.</param>
internal readonly record struct Village(long Code, string Name)
{
    private const int PerTownship = 1000;

    /// <summary>Code of the township around it.</summary>
    public int Township => (int)(Code / PerTownship);
}
