namespace AidExtract.Tables;

/// <summary>The levels of places, from the widest; the order of the gazetteer's compiled rows.</summary>
internal enum UnitLevel : byte
{
    Country,
    Province,
    City,
    County,
    Zone,
    Township,
    Village,
}
