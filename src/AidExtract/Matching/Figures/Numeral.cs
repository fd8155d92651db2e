namespace AidExtract.Matching.Figures;

/// <summary>A number as it is written, read by <see cref="NumeralReader"/>.</summary>
/// <param name="End">One past its last code unit.</param>
/// <param name="Value">Multipliers applied; lower end of a pair; unit of magnitude for 数百.</param>
/// <param name="High">Upper end of a pair such as 三四百.</param>
/// <param name="Bound"><see cref="Figures.Bound.Over"/> with 余 多 来 几, <see cref="Figures.Bound.Several"/> with a leading 数 几.</param>
/// <param name="Scale">Multiplier that all of it is under and that a number before it in a range or list may share; 1 if none.</param>
/// <param name="Myriads">万, 亿 that stand behind all of it: 亿 for 九千亿; 1 if none, or if digits follow.</param>
/// <param name="Digits">Number of digits of its first part.</param>
/// <param name="Traits">How it is written.</param>
internal readonly record struct Numeral(int End, decimal Value, decimal? High, Bound Bound, decimal Scale, decimal Myriads, int Digits, NumeralTraits Traits)
{
    public bool Has(NumeralTraits traits) => (Traits & traits) != 0;

    /// <summary>A whole number written without multiplier or approximation.</summary>
    public bool IsPlain => !Has(NumeralTraits.Decimal | NumeralTraits.Myriad | NumeralTraits.Approximate | NumeralTraits.Opaque | NumeralTraits.Pair | NumeralTraits.Magnitude | NumeralTraits.Overflow)
        && (!Has(NumeralTraits.Multiplied) || !Has(NumeralTraits.Arabic));
}
