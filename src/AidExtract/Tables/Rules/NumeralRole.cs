namespace AidExtract.Tables.Rules;

/// <summary>What a character is to the numeral reader.</summary>
internal enum NumeralRole : byte
{
    /// <summary>Not part of a numeral.</summary>
    None,

    /// <summary>A Chinese digit, 0–9.</summary>
    Digit,

    /// <summary>十 百 千 and their other forms.</summary>
    Unit,

    /// <summary>万 亿: multiplies all before it.</summary>
    Myriad,

    /// <summary>余 多 来: a little more than the number before it.</summary>
    More,

    /// <summary>几 数: some; with a multiplier, its magnitude.</summary>
    Some,

    /// <summary>点: the decimal point.</summary>
    Point,
}
