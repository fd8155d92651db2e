namespace AidExtract.Linking;

/// <summary>The components of a time as they are told; null where not told.</summary>
internal sealed class TimeExpression
{
    private const int MonthsAhead = 6;

    public int? Year { get; set; }

    /// <summary>Last year of a stretch of years.</summary>
    public int? LastYear { get; set; }

    /// <summary>First month of a half or quarter.</summary>
    public int? FirstMonth { get; set; }

    /// <summary>Last month of a half or quarter.</summary>
    public int? LastMonth { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    /// <summary>First day of a third of the month.</summary>
    public int? FirstDay { get; set; }

    /// <summary>Last day of a third of the month.</summary>
    public int? LastDay { get; set; }

    /// <summary>底, 末: only the last day is meant.</summary>
    public bool IsEnd { get; set; }

    /// <summary>初: only the first month or day is meant.</summary>
    public bool IsStart { get; set; }

    /// <summary>目前: the article's own date.</summary>
    public bool IsNow { get; set; }

    /// <summary>The days meant, against the article's date; null where they cannot be worked out.</summary>
    public Period? Resolve(DateOnly? date)
    {
        var year = Year ?? Implied(date);
        if (year is null)
        {
            return null;
        }

        var firstMonth = FirstMonth ?? Month ?? 1;
        var lastMonth = LastMonth ?? Month ?? 12;
        var lastYear = LastYear ?? year.Value;
        if (Day is { } day && day > DateTime.DaysInMonth(year.Value, firstMonth))
        {
            return null;
        }

        var start = new DateOnly(year.Value, firstMonth, Day ?? FirstDay ?? 1);
        var lastDay = DateTime.DaysInMonth(lastYear, lastMonth);
        var end = new DateOnly(lastYear, lastMonth, Math.Min(Day ?? LastDay ?? lastDay, lastDay));
        return IsEnd ? new Period(end, end)
            : IsStart ? new Period(start, Month is null ? new DateOnly(start.Year, start.Month, DateTime.DaysInMonth(start.Year, start.Month)) : start.AddDays(9))
            : new Period(start, end);
    }

    // A month without a year is the last one of that name, unless it lies just ahead.
    private int? Implied(DateOnly? date)
    {
        if (date is not { } today)
        {
            return null;
        }

        if (Month is null && Day is not null)
        {
            var before = Day > today.Day ? today.AddMonths(-1) : today;
            Month = before.Month;
            return before.Year;
        }

        return (FirstMonth ?? Month) is { } month ? month > today.Month + MonthsAhead ? today.Year - 1 : today.Year : null;
    }
}
