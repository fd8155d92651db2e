namespace AidExtract.Matching.Figures;

/// <summary>How a numeral is written; figure forms ask for it.</summary>
[Flags]
internal enum NumeralTraits
{
    None = 0,

    /// <summary>It begins with an Arabic digit.</summary>
    Arabic = 1,

    /// <summary>It has a multiplier 万 or 亿.</summary>
    Myriad = 2,

    /// <summary>It has any multiplier.</summary>
    Multiplied = 4,

    /// <summary>It has decimals.</summary>
    Decimal = 8,

    /// <summary>It is a multiplier without a digit: 百 千 万.</summary>
    Magnitude = 16,

    /// <summary>It holds 余 多 来 or 几 数.</summary>
    Approximate = 32,

    /// <summary>A run of digits that reads as no number: 八五 in 八五折.</summary>
    Opaque = 64,

    /// <summary>Two adjacent digits that span a range: 三四百.</summary>
    Pair = 128,

    /// <summary>It has thousands separators.</summary>
    Grouped = 256,

    /// <summary>It is larger than decimal can hold.</summary>
    Overflow = 512,
}
