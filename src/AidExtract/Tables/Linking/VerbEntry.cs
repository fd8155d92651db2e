namespace AidExtract.Tables.Linking;

/// <summary>A governing verb of <c>verbs.tsv</c>.</summary>
/// <param name="Use">How far it is one.</param>
/// <param name="Frame">Who gives and who receives.</param>
/// <param name="Flow">What it makes of money.</param>
internal readonly record struct VerbEntry(VerbUse Use, VerbFrame Frame, Flow Flow)
{
    /// <summary>As it stands in the compiled tables, in 24 bits.</summary>
    public uint Pack() => (uint)Use | ((uint)Frame << 4) | ((uint)Flow << 8);

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    public static VerbEntry Unpack(uint payload) => new((VerbUse)(payload & 15), (VerbFrame)((payload >> 4) & 15), (Flow)((payload >> 8) & 15));
}
