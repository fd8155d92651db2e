using AidExtract.Matching.Places;
using AidExtract.Text;

namespace AidExtract.Linking;

/// <summary>The places of an article as the setting of its figures: where it is mainly about, and which division a name belongs to.</summary>
internal sealed class PlaceContext
{
    private const int CodeLength = 6;
    private const int TitleWeight = 3;
    private readonly IReadOnlyList<PlaceMention> _places;
    private readonly Dictionary<string, PlaceMention> _byCode = new(StringComparer.Ordinal);
    private readonly PlaceMention? _county;
    private readonly PlaceMention? _city;
    private readonly PlaceMention? _province;

    public PlaceContext(IReadOnlyList<PlaceMention> places, Span? title)
    {
        _places = places;
        foreach (var place in places)
        {
            _byCode.TryAdd(place.Code, place);
        }

        _county = MostNamed("county", title);
        _city = MostNamed("city", title);
        _province = MostNamed("province", title);
    }

    /// <summary>The place the article is mainly about: its most named county, else prefecture, else province.</summary>
    public PlaceMention? Main => _county ?? _city ?? _province;

    /// <summary>What 我县, 全市 and the like mean, or null.</summary>
    public PlaceMention? Meant(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || !(word[0] is '我' or '全' or '该' or '本' or '吾'))
        {
            return null;
        }

        return word[1] switch
        {
            '县' or '区' => OfRank(word[1], _county),
            '市' => OfRank('市', _city) ?? OfRank('市', _county) ?? OfRank('市', _province),
            '州' => OfRank('州', _city),
            '省' => OfRank('省', _province),
            _ => null,
        };
    }

    private static PlaceMention? OfRank(char rank, PlaceMention? place) => place is { Name: [.., var last] } && last == rank ? place : null;

    /// <summary>The six-digit code of the unit that a name begins with, down to the last unit that lies under the one before it.</summary>
    public string CodeIn(Span name)
    {
        var code = "";
        foreach (var place in Within(name))
        {
            if (place.Code.Length < CodeLength)
            {
                continue;
            }

            var own = place.Code[..CodeLength];
            if (code.Length == 0 || IsUnder(own, code))
            {
                code = own;
            }
            else
            {
                break;
            }
        }

        return code;
    }

    /// <summary>The place that stands in a stretch of text and goes deepest, or null.</summary>
    public PlaceMention? In(Span span) => Within(span).LastOrDefault(place => !place.InOrganisation) ?? Within(span).FirstOrDefault();

    /// <summary>True where a place ends a stretch of text.</summary>
    public bool IsPlaceLast(Span span) => Within(span).LastOrDefault() is { } last && last.Span.End == span.End;

    /// <summary>The last place before a position, in a sentence, outside of organisations' names.</summary>
    public PlaceMention? Before(int sentenceStart, int position)
    {
        for (var k = LastBefore(position); k >= 0 && _places[k].Span.Start >= sentenceStart; k--)
        {
            if (!_places[k].InOrganisation && _places[k].Level != "country")
            {
                return _places[k];
            }
        }

        return null;
    }

    /// <summary>The six-digit code of a party: of the place in its name, else of the rank that it names (县委, 区工商联), else empty.</summary>
    public string CodeOf(Party party)
    {
        if (!party.IsKnown)
        {
            return "";
        }

        var code = CodeIn(party.Span);
        return code.Length > 0 ? code : party.Name[0] switch
        {
            '县' or '区' or '市' or '省' => SixDigits(Meant($"我{party.Name[0]}")),
            _ => SixDigits(Meant(party.Name)),
        };
    }

    /// <summary>A place of the article with this six-digit code, or null.</summary>
    public PlaceMention? ByCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The first six digits of a place's code.</summary>
    public static string SixDigits(PlaceMention? place) => place is { Code.Length: >= CodeLength } ? place.Code[..CodeLength] : "";

    private static bool IsUnder(string code, string above)
    {
        var length = above.EndsWith("0000", StringComparison.Ordinal) ? 2 : above.EndsWith("00", StringComparison.Ordinal) ? 4 : CodeLength;
        return code.AsSpan(0, length).SequenceEqual(above.AsSpan(0, length));
    }

    private IEnumerable<PlaceMention> Within(Span span)
    {
        for (var k = LastBefore(span.Start) + 1; k < _places.Count && _places[k].Span.End <= span.End; k++)
        {
            yield return _places[k];
        }
    }

    // The last place that begins before a position.
    private int LastBefore(int position)
    {
        var (low, high) = (0, _places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_places[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private PlaceMention? MostNamed(string level, Span? title)
    {
        var votes = new Dictionary<string, (int Count, PlaceMention First)>(StringComparer.Ordinal);
        foreach (var place in _places)
        {
            if (place.Level != level || place.Code.Length < CodeLength)
            {
                continue;
            }

            var weight = title is { } line && line.Contains(place.Span) ? TitleWeight : place.InOrganisation ? 1 : 2;
            var known = votes.GetValueOrDefault(place.Code, (Count: 0, First: place));
            votes[place.Code] = (known.Count + weight, known.First);
        }

        return votes.Count == 0 ? null : votes.Values.MaxBy(vote => vote.Count).First;
    }
}
