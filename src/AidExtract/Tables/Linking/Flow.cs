namespace AidExtract.Tables.Linking;

/// <summary>What a sum of money does: the values of column <c>flow</c>.</summary>
internal enum Flow : byte
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Given by private parties, or in kind.</summary>
    Donation,

    /// <summary>Public money passed on.</summary>
    Fiscal,

    /// <summary>Put into an undertaking.</summary>
    Investment,

    /// <summary>Lent.</summary>
    Loan,

    /// <summary>Paid out to persons or firms by right or rule.</summary>
    Subsidy,

    /// <summary>Spent on goods.</summary>
    Purchase,

    /// <summary>Taken for goods.</summary>
    Sales,

    /// <summary>Earned, or produced.</summary>
    Income,

    /// <summary>Owned by a firm or fund.</summary>
    Capital,

    /// <summary>Asked for one thing.</summary>
    Price,

    /// <summary>Collected.</summary>
    Raised,
}
