namespace AidExtract.Tables;

/// <summary>What a village's name ends with after its stem in the compiled table.</summary>
internal enum VillageEnding : byte
{
    /// <summary>Nothing: the stem is the name (团结嘎查).</summary>
    None,

    /// <summary>村.</summary>
    Village,

    /// <summary>社区.</summary>
    Community,

    /// <summary>居委会.</summary>
    Committee,
}
