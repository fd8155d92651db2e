using AidExtract.Matching.Figures;

namespace AidExtract.Linking;

/// <summary>Remembers the figures of an article to tell one that is said again.</summary>
internal sealed class RepeatFinder
{
    private const int LeastTelling = 2;
    private const int MaxVariants = 64;
    private readonly Dictionary<(FigureKind, decimal?, decimal?, Bound, string), List<(string Item, string Verb)>> _seen = [];

    /// <summary>True when the same amount of the same thing, or by the same verb, was seen before; remembers it.</summary>
    public bool IsRepeat(Figure figure, FigureLink link)
    {
        var key = (figure.Kind, figure.Value, figure.High, figure.Bound, figure.Unit);
        if (!_seen.TryGetValue(key, out var earlier))
        {
            _seen[key] = [(link.Item, link.Verb)];
            return false;
        }

        var isRepeat = earlier.Exists(said => IsSame(said, link));
        if (!isRepeat && earlier.Count < MaxVariants)
        {
            earlier.Add((link.Item, link.Verb));
        }

        return isRepeat;
    }

    private static bool IsSame((string Item, string Verb) said, FigureLink link)
    {
        if (said.Item.Length == 0 || link.Item.Length == 0)
        {
            return said.Verb == link.Verb && link.Verb.Length > 0;
        }

        return said.Item == link.Item
            || (Math.Min(said.Item.Length, link.Item.Length) >= LeastTelling
                && (said.Item.EndsWith(link.Item, StringComparison.Ordinal) || link.Item.EndsWith(said.Item, StringComparison.Ordinal)));
    }
}
