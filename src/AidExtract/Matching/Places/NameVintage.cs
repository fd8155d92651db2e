namespace AidExtract.Matching.Places;

/// <summary>The year by which an article without a date is read: its full names tell when they were all in use.</summary>
internal static class NameVintage
{
    /// <summary>
    /// The last whole year in which every full name was in use: 2020 for 黔西县, which became 黔西市 in 2021; <see cref="Gazetteer.NewestYear"/>
    /// where all are in use, and where no year has all of them.
    /// </summary>
    public static int Of(Gazetteer gazetteer, string text, IEnumerable<PlaceCandidate> candidates)
    {
        var (first, last) = (0, UnitHistory.InUse);
        foreach (var candidate in candidates)
        {
            if (candidate is { Accepted: true, Kind: CandidateKind.Full, Votes: true })
            {
                var years = gazetteer.Years(gazetteer.Names.Find(text.AsSpan(candidate.Start, candidate.End - candidate.Start)));
                (first, last) = (Math.Max(first, years.First), Math.Min(last, years.Last));
            }
        }

        return last < UnitHistory.InUse && first <= last ? Math.Max(first, last - 1) : Gazetteer.NewestYear;
    }
}
