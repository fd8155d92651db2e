using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>The organisations that an article has named, for 该会 to point back to.</summary>
internal sealed class KnownOrganisations(LinkWords words)
{
    /// <summary>With what a word begins that points back.</summary>
    public const char Back = '该';

    private const int LongestAnaphor = 5;
    private readonly Dictionary<char, List<Party>> _known = [];

    /// <summary>Remembers an organisation for 该商会 to point back to; of 商业总会的救援物资车 the organisation itself.</summary>
    public void Add(Party party)
    {
        var end = party.Name.IndexOf('的', StringComparison.Ordinal);
        var name = end > 0 ? party.Name[..end] : party.Name;
        for (var length = name.Length; length > 1; length--)
        {
            // 县商会会长林先生
            if (words.EndingIn(name.AsSpan(0, length), LinkClass.Kind, out _) > 0)
            {
                name = name[..length];
                break;
            }
        }

        if (name[0] != Back && (words.EndingIn(name, LinkClass.Kind, out _) > 0 || words.EndingIn(name, LinkClass.Ending, out _) > 0))
        {
            if (!_known.TryGetValue(name[^1], out var named))
            {
                _known[name[^1]] = named = [];
            }

            named.Add(new Party(name, party.Span with { End = party.Span.Start + name.Length }, true));
        }
    }

    /// <summary>What 该商会 or 该会 points back to: the last organisation of its kind that is named before; any other name stays.</summary>
    public Party Resolve(Party party) =>
        party.IsKnown && IsAnaphor(party.Name) && _known.TryGetValue(party.Name[^1], out var named) && named.FindLastIndex(meant => meant.Span.End <= party.Span.Start) is >= 0 and var last ? named[last] : party;

    private bool IsAnaphor(string name) =>
        name[0] == Back && name.Length is > 1 and <= LongestAnaphor && (words.Is(name.AsSpan(1), LinkClass.Kind) || (name.Length == 2 && words.Is(name.AsSpan(1), LinkClass.Ending)));
}
