using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>One unit under one name.</summary>
/// <param name="Name">Full official name.</param>
/// <param name="Short">Short form, or empty.</param>
/// <param name="Code">Division code, 0 where there is none.</param>
/// <param name="Level">Its level.</param>
/// <param name="First">First year of the name, 0 where it is not told.</param>
/// <param name="Last">Last year of the name, 9999 while it is in use.</param>
internal sealed record GazetteerUnit(string Name, string Short, int Code, UnitLevel Level, int First, int Last)
{
    public const int InUse = 9999;

    /// <summary>Index of the first unit with the parent's code, or -1.</summary>
    public int Parent { get; set; } = -1;

    /// <summary>Indexes of the units that took its place.</summary>
    public List<int> Successors { get; } = [];
}
