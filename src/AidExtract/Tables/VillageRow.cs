namespace AidExtract.Tables;

/// <summary>The two bytes of a village in the compiled table beside its stem: its number within the township below, its ending above.</summary>
internal static class VillageRow
{
    private const int NumberBits = 10;

    /// <summary>What each <see cref="VillageEnding"/> is in a name.</summary>
    public static readonly string[] Endings = ["", "村", "社区", "居委会"];

    /// <summary>The last three digits of the code.</summary>
    public static int Number(ushort row) => row & ((1 << NumberBits) - 1);

    public static VillageEnding Ending(ushort row) => (VillageEnding)(row >> NumberBits);

    public static ushort Pack(int number, VillageEnding ending) => (ushort)(number | ((int)ending << NumberBits));
}
