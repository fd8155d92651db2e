namespace AidExtract.Tables;

/// <summary>In which ways a name of the gazetteer may be read; one byte beside each entry.</summary>
[Flags]
internal enum NameUses : byte
{
    None = 0,

    /// <summary>Full name, or short form with its unit, of a country, province, city, county or zone.</summary>
    Full = 1,

    /// <summary>Full name of a township.</summary>
    Township = 2,

    /// <summary>Short form.</summary>
    Short = 4,

    /// <summary>What is left of a name that begins with 市 when it stands after its city: 南区 in 青岛市南区.</summary>
    Tail = 8,

    /// <summary>One character: 黔.</summary>
    Abbreviation = 16,
}
