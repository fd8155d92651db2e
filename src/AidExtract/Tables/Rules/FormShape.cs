namespace AidExtract.Tables.Rules;

/// <summary>How the parts of a form make a figure.</summary>
internal enum FormShape
{
    /// <summary>No figure: the match only keeps other forms off it.</summary>
    None,

    /// <summary>One number.</summary>
    Single,

    /// <summary>Two numbers, the ends of a range.</summary>
    Range,

    /// <summary>Numbers that share a unit, a figure each; 6、7 is a range.</summary>
    List,

    /// <summary>From one number to another, a figure each.</summary>
    Change,

    /// <summary>Denominator 分之 numerator.</summary>
    Fraction,

    /// <summary>Two denominators, the ends of a range, and one numerator.</summary>
    FractionRange,

    /// <summary>Whole number 又 denominator 分之 numerator.</summary>
    MixedFraction,

    /// <summary>Numerator / denominator.</summary>
    Slash,

    /// <summary>Base and exponent: 2^10.</summary>
    Power,

    /// <summary>Number and power of ten: 1.5e6.</summary>
    Scientific,

    /// <summary>元, 角 and 分: the parts add up; a figure each where they do not.</summary>
    Sum,

    /// <summary>A number of thousands: US$85K.</summary>
    Thousands,

    /// <summary>A number of millions: US$1.2M.</summary>
    Millions,

    /// <summary>A number of billions: US$3bn.</summary>
    Billions,

    /// <summary>三成五, 两块五, 1米75: the last digits are tenths or hundredths of the unit.</summary>
    Tenths,

    /// <summary>1块5到2块, 1块5到1块8: a range of which the first end, or both, have tenths.</summary>
    TenthsRange,

    /// <summary>一吨半: half a unit more.</summary>
    Halves,

    /// <summary>七五折, 75折: two digits that are per cent.</summary>
    Discount,
}
