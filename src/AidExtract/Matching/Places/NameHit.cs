using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>A name of the gazetteer as it stands in a text.</summary>
internal readonly record struct NameHit(int Start, int End, int Entry, NameUses Uses)
{
    public int Length => End - Start;
}
