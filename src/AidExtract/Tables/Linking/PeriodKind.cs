namespace AidExtract.Tables.Linking;

/// <summary>What a word of time does to a period.</summary>
internal enum PeriodKind : byte
{
    /// <summary>A year, counted from the article's.</summary>
    Year,

    /// <summary>First or second half of the year.</summary>
    Half,

    /// <summary>A quarter of the year.</summary>
    Quarter,

    /// <summary>From January to the month given.</summary>
    Through,

    /// <summary>A month, counted from the article's.</summary>
    Month,

    /// <summary>A day, counted from the article's.</summary>
    Day,

    /// <summary>From the time before it to the article's date.</summary>
    Since,

    /// <summary>Up to the time after it.</summary>
    Until,

    /// <summary>The last day of the time before it.</summary>
    End,

    /// <summary>The first days of the time before it.</summary>
    Start,

    /// <summary>The article's date.</summary>
    Now,

    /// <summary>A third of the month before it.</summary>
    Third,

    /// <summary>Before it: the time is only compared with.</summary>
    Compared,
}
