using AidExtract.Matching.Places;
using AidExtract.Segmenting;
using AidExtract.Text;

namespace AidExtract.Linking;

/// <summary>The places of an article as the setting of its figures: where it is mainly about, and which division a name belongs to.</summary>
internal sealed class PlaceContext
{
    private const int CodeLength = 6;
    private const int TitleWeight = 3;
    private const int LeadSentences = 3;
    private readonly IReadOnlyList<PlaceMention> _places;
    private readonly Dictionary<string, PlaceMention> _byCode = new(StringComparer.Ordinal);
    private readonly PlaceMention? _county;
    private readonly PlaceMention? _city;
    private readonly PlaceMention? _province;

    /// <summary>Weighs the places of an article.</summary>
    /// <param name="places">Its places, by position.</param>
    /// <param name="title">Its title.</param>
    /// <param name="sentences">Its sentences, by position.</param>
    public PlaceContext(IReadOnlyList<PlaceMention> places, Span? title, IReadOnlyList<Sentence> sentences)
    {
        _places = places;
        foreach (var place in places)
        {
            _byCode.TryAdd(place.Code, place);
        }

        (_county, var isCounty) = MostNamed("county", title, sentences);
        (_city, var isCity) = MostNamed("city", title, sentences);
        (_province, var isProvince) = MostNamed("province", title, sentences);
        Main = isCounty ? _county : isCity ? _city : isProvince ? _province : null;
    }

    /// <summary>The place the article is about: its county, else prefecture, else province that the title or more than one sentence names, or the lead alone and no other of its rank; else null.</summary>
    public PlaceMention? Main { get; }

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

    /// <summary>The last place before a position, in a sentence or paragraph, outside of organisations' names.</summary>
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

    // The place of a rank that is named most, and whether the article is about it.
    private (PlaceMention? Place, bool IsMain) MostNamed(string level, Span? title, IReadOnlyList<Sentence> sentences)
    {
        var votes = new Dictionary<string, Vote>(StringComparer.Ordinal);
        var sentence = 0;
        foreach (var place in _places)
        {
            while (sentence < sentences.Count && sentences[sentence].Span.End <= place.Span.Start)
            {
                sentence++;
            }

            if (place.Level != level || place.Code.Length < CodeLength)
            {
                continue;
            }

            var isTitle = title is { } line && line.Contains(place.Span);
            var vote = votes.GetValueOrDefault(place.Code, new Vote(0, place, -1, 0, false));
            votes[place.Code] = new Vote(vote.Weight + (isTitle ? TitleWeight : place.InOrganisation ? 1 : 2), vote.First, sentence, vote.Sentences + (vote.LastSentence == sentence ? 0 : 1), vote.IsTitle || isTitle);
        }

        if (votes.Count == 0)
        {
            return (null, false);
        }

        var most = votes.Values.MaxBy(vote => vote.Weight);
        return (most.First, most.IsTitle || most.Sentences > 1 || (votes.Count == 1 && most.LastSentence < LeadSentences));
    }

    private readonly record struct Vote(int Weight, PlaceMention First, int LastSentence, int Sentences, bool IsTitle);
}
