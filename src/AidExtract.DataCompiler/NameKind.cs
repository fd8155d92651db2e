namespace AidExtract.DataCompiler;

/// <summary>What a name in the gazetteer is to its unit.</summary>
internal enum NameKind : byte
{
    /// <summary>The official name: 沿河土家族自治县.</summary>
    Full,

    /// <summary>The short form with its unit: 沿河县.</summary>
    ShortWithUnit,

    /// <summary>The short form, or another name in use: 沿河, 锡盟.</summary>
    Short,

    /// <summary>What is left of a name that begins with 市 when it stands after its city: 南区 in 青岛市南区.</summary>
    Tail,

    /// <summary>One character: 黔.</summary>
    Abbreviation,
}
