using AidExtract.Cleaning;
using AidExtract.Matching.Figures;

namespace AidExtract;

/// <summary>One figure of an article, as it is written to figures.csv. Empty strings and nulls mean unknown or not stated.</summary>
public sealed record FigureRecord
{
    /// <summary>1, 2, … in the article.</summary>
    public required int Number { get; init; }

    /// <summary>What it measures.</summary>
    public required FigureKind Kind { get; init; }

    /// <summary>The characters as they stand in the file.</summary>
    public required string Raw { get; init; }

    /// <summary>The same, repaired and simplified.</summary>
    public required string Text { get; init; }

    /// <summary>Exact value, multipliers applied; lower end of a range; null beyond decimal's range.</summary>
    public required decimal? Value { get; init; }

    /// <summary>Upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>How exactly it is stated.</summary>
    public required Bound Bound { get; init; }

    /// <summary>ISO 4217 code, classifier, measure, or ratio unit.</summary>
    public required string Unit { get; init; }

    /// <summary>What is counted, or what the money is.</summary>
    public string Item { get; init; } = "";

    /// <summary><c>actual</c> or <c>planned</c>.</summary>
    public string Status { get; init; } = "actual";

    /// <summary>Empty, <c>cumulative</c> or <c>each</c>.</summary>
    public string Aggregate { get; init; } = "";

    /// <summary>Number of the figure of which this is a part.</summary>
    public int? PartOf { get; init; }

    /// <summary>Governing verb.</summary>
    public string Verb { get; init; } = "";

    /// <summary>For money: <c>donation</c>, <c>fiscal</c>, <c>investment</c> …</summary>
    public string Flow { get; init; } = "";

    /// <summary>Who gives, as the article names it, simplified.</summary>
    public string Donor { get; init; } = "";

    /// <summary>Six-digit division code of the donor.</summary>
    public string DonorCode { get; init; } = "";

    /// <summary>Who receives.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>Six-digit division code of the recipient.</summary>
    public string RecipientCode { get; init; } = "";

    /// <summary>The place the figure is about.</summary>
    public string Place { get; init; } = "";

    /// <summary>Its six-digit division code.</summary>
    public string PlaceCode { get; init; } = "";

    /// <summary>First day that the figure covers.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last day that the figure covers.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>Why 元 means this currency: <c>stated</c>, <c>region</c>, <c>default</c>; empty for other kinds.</summary>
    public string CurrencyCue { get; init; } = "";

    /// <summary>The sentence, repaired and simplified, at most 1,000 code points around the figure.</summary>
    public required string Sentence { get; init; }

    /// <summary>What its line is.</summary>
    public required Section Section { get; init; }

    /// <summary>1-based line of the file.</summary>
    public required int Line { get; init; }

    /// <summary>First code point of <see cref="Raw"/> in the decoded file, 0-based.</summary>
    public required int Start { get; init; }

    /// <summary>One past its last code point.</summary>
    public required int End { get; init; }

    /// <summary><c>suspect</c>, <c>repaired</c>, <c>repeated</c>, <c>overflow</c>, in this order.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>The form that matched.</summary>
    public required string Form { get; init; }
}
