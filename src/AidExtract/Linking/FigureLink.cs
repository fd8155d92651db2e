namespace AidExtract.Linking;

/// <summary>What one figure means, as far as the article lets it be worked out. Empty strings and nulls mean unknown or not stated.</summary>
public sealed record FigureLink
{
    /// <summary>What is counted, measured, or what the money is: the shortest noun phrase that says it.</summary>
    public string Item { get; init; } = "";

    /// <summary><c>actual</c> or <c>planned</c>.</summary>
    public string Status { get; init; } = "actual";

    /// <summary>Empty, <c>cumulative</c> or <c>each</c>.</summary>
    public string Aggregate { get; init; } = "";

    /// <summary>Position in the list of figures of the figure of which this is a part.</summary>
    public int? PartOf { get; init; }

    /// <summary>Governing verb.</summary>
    public string Verb { get; init; } = "";

    /// <summary>For money: <c>donation</c>, <c>fiscal</c> …; empty for other kinds.</summary>
    public string Flow { get; init; } = "";

    /// <summary>Who gives.</summary>
    public string Donor { get; init; } = "";

    /// <summary>Six-digit division code of the donor.</summary>
    public string DonorCode { get; init; } = "";

    /// <summary>What told who gives.</summary>
    public PartyOrigin DonorOrigin { get; init; }

    /// <summary>The word of <c>role-frames.tsv</c> that told it; empty if none did.</summary>
    public string DonorMarker { get; init; } = "";

    /// <summary>Who receives.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>Six-digit division code of the recipient.</summary>
    public string RecipientCode { get; init; } = "";

    /// <summary>What told who receives.</summary>
    public PartyOrigin RecipientOrigin { get; init; }

    /// <summary>The word of <c>role-frames.tsv</c> that told it; empty if none did.</summary>
    public string RecipientMarker { get; init; } = "";

    /// <summary>The place the figure is about, by its full name where known.</summary>
    public string Place { get; init; } = "";

    /// <summary>Its six-digit division code.</summary>
    public string PlaceCode { get; init; } = "";

    /// <summary>First day that the figure covers.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last day that the figure covers.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>True when the same figure stands earlier in the article.</summary>
    public bool Repeated { get; init; }
}
