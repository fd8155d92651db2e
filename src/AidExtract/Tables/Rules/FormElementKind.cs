namespace AidExtract.Tables.Rules;

/// <summary>What an element of a figure form takes.</summary>
internal enum FormElementKind : byte
{
    /// <summary>Given characters.</summary>
    Literal,

    /// <summary>Any numeral.</summary>
    N,

    /// <summary>A whole number without multiplier, approximation or decimals.</summary>
    Int,

    /// <summary>A single digit 1–9, Arabic or Chinese.</summary>
    Digit,

    /// <summary>Chinese 一 alone.</summary>
    One,

    /// <summary>A year: four digits 1000–2999.</summary>
    Year,

    /// <summary>A whole number 1–12.</summary>
    Month,

    /// <summary>A whole number 1–31.</summary>
    Day,

    /// <summary>A whole number 0–24.</summary>
    Hour,

    /// <summary>A whole number 0–59.</summary>
    Minute,

    /// <summary>A numeral with 万 or 亿, or with 余 多: one that can stand without a unit.</summary>
    Big,

    /// <summary>A bare multiplier: 百 千 万 十万.</summary>
    Magnitude,

    /// <summary>A bare multiplier of a million or more: 百万 千万.</summary>
    Million,

    /// <summary>A numeral with decimals.</summary>
    Decimal,

    /// <summary>Two Chinese digits that read as no number: 七五 in 七五折.</summary>
    DigitPair,

    /// <summary>A single Chinese digit 1–9.</summary>
    ChineseDigit,

    /// <summary>Approximator before a number.</summary>
    Prefix,

    /// <summary>Approximator that stands only before a bare multiplier.</summary>
    MagnitudePrefix,

    /// <summary>Approximator after a unit.</summary>
    Suffix,

    /// <summary>Currency after a number.</summary>
    Currency,

    /// <summary>Currency before a number.</summary>
    CurrencyBefore,

    /// <summary>Classifier.</summary>
    Classifier,

    /// <summary>Unit of a physical measure.</summary>
    Measure,

    /// <summary>Unit of time.</summary>
    Time,

    /// <summary>Unit of age.</summary>
    Age,

    /// <summary>Unit of a share after a number.</summary>
    Ratio,

    /// <summary>Unit of a share before a number.</summary>
    RatioBefore,

    /// <summary>Counted noun directly after a bare number.</summary>
    Admin,

    /// <summary>Lexicalised form that is no figure.</summary>
    NotFigure,

    /// <summary>Between the ends of a range.</summary>
    Range,

    /// <summary>Between the members of a list.</summary>
    List,

    /// <summary>From one amount to another.</summary>
    Change,
}
