using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>How often an article names each unit, by itself or by what lies in it.</summary>
internal sealed class ArticleVotes(Gazetteer gazetteer, int year)
{
    private readonly Dictionary<int, int> _counts = [];

    /// <summary>Counts one mention of a unit and of all that it lies in.</summary>
    public void Add(int unit)
    {
        for (var u = unit; u >= 0; u = gazetteer.Parent(u, year))
        {
            _counts[Key(u)] = Of(u) + 1;
        }
    }

    public int Of(int unit) => _counts.GetValueOrDefault(Key(unit));

    /// <summary>What speaks for a unit: itself named, then its city, then its province.</summary>
    public int Score(int unit)
    {
        var score = 0;
        var weight = 9;
        for (var u = unit; u >= 0; u = gazetteer.Parent(u, year))
        {
            score += weight * Of(u);
            weight = gazetteer.Level(u) == UnitLevel.City ? 1 : Math.Max(1, weight / 3);
        }

        return score;
    }

    private int Key(int unit) => gazetteer.Code(unit) == 0 ? -1 - unit : gazetteer.Code(unit);
}
