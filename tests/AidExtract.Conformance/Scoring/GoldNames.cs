namespace AidExtract.Conformance.Scoring;

/// <summary>When two names or noun phrases count as the same.</summary>
internal static class GoldNames
{
    /// <summary>Noun phrases: equal, or one ends with the other (未脱贫人口 and 人口), or the first of a list (书包 of 书包、文具).</summary>
    public static bool AreAlike(string gold, string said)
    {
        if (gold.Length == 0 || said.Length < 2)
        {
            return gold == said;
        }

        return gold == said || gold.EndsWith(said, StringComparison.Ordinal) || said.EndsWith(gold, StringComparison.Ordinal)
            || gold.StartsWith(said + "、", StringComparison.Ordinal) || gold.StartsWith(said + "和", StringComparison.Ordinal);
    }

    /// <summary>Donors and recipients: equal, or one holds the other.</summary>
    public static bool Cover(string gold, string said) =>
        gold == said || (gold.Length > 0 && said.Length >= 2 && (gold.Contains(said, StringComparison.Ordinal) || said.Contains(gold, StringComparison.Ordinal)));

    /// <summary>Paths from the province down: equal, or the same unit with levels between that gold does not name.</summary>
    public static bool IsPathOf(string gold, string said)
    {
        var wanted = gold.Split('/');
        var levels = said.Split('/');
        return wanted[^1] == levels[^1] && wanted.All(levels.Contains);
    }
}
