using AidExtract.Segmenting;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>The places of one article while it is read: which candidates are places, and which units they are.</summary>
internal sealed class ArticlePlaces
{
    private const int SupportRounds = 3;

    // Taiwan's code; its districts have none. Hong Kong and Macao come after it.
    private const int FirstOutside = 710000;

    private readonly Gazetteer _gazetteer;
    private readonly PlaceScanner _scanner;
    private readonly string _text;
    private readonly HashSet<string> _namesakes;
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly int _year;
    private readonly List<List<PlaceCandidate>> _bySentence;
    private readonly List<PlaceCandidate> _all;
    private readonly UnitResolver _resolver;
    private readonly LocalPlaces _local;
    private readonly AbbreviationFinder _abbreviations;

    public ArticlePlaces(Gazetteer gazetteer, PlaceScanner scanner, LocalRegister register, string text, IReadOnlyList<Sentence> sentences, int year)
    {
        (_gazetteer, _scanner, _text, _sentences, _year) = (gazetteer, scanner, text, sentences, year);
        _resolver = new UnitResolver(gazetteer, year);
        _local = new LocalPlaces(gazetteer, register, text, _resolver.Votes, year);
        _abbreviations = new AbbreviationFinder(gazetteer, text, _resolver.Votes, year);
        _bySentence = [.. sentences.Select((sentence, i) => scanner.Scan(text, sentence, i, year))];
        _all = [.. _bySentence.SelectMany(list => list)];
        _namesakes = Namesakes();
        AcceptEvident();
    }

    private ArticlePlaces(ArticlePlaces article, IReadOnlyList<Sentence> sentences)
    {
        (_gazetteer, _scanner, _text, _sentences, _year) = (article._gazetteer, article._scanner, article._text, sentences, article._year);
        (_resolver, _local, _abbreviations) = (article._resolver, article._local, article._abbreviations);
        _bySentence = [.. sentences.Select((sentence, i) => _scanner.Scan(_text, sentence, i, _year))];
        _all = [.. _bySentence.SelectMany(list => list)];
        _namesakes = [.. article._namesakes, .. Namesakes()];
        AcceptEvident();
    }

    /// <summary>The year in which the names that it uses were all in use.</summary>
    public int Vintage => NameVintage.Of(_gazetteer, _text, _all);

    public IEnumerable<PlaceCandidate> Accepted => _bySentence.SelectMany(list => list).Where(c => c.Accepted);

    /// <summary>What was taken for a place at first and is none.</summary>
    public IEnumerable<PlaceCandidate> Rejected => _bySentence.SelectMany(list => list).Where(c => !c.Accepted);

    /// <summary>Decides every candidate.</summary>
    public void Resolve()
    {
        DropForeignDistricts();
        DropForeignNamesakes();
        ResolveAccepted();
        for (var rounds = 0; rounds < SupportRounds && AcceptSupported(); rounds++)
        {
            ResolveAccepted();
        }

        _local.Resolve(_bySentence);
        foreach (var candidate in _all.Where(c => c is { Accepted: true, Unit: < 0, LocalName: "" }))
        {
            if (!_resolver.TryResolveByArticle(candidate, Surface(candidate)))
            {
                Leave(candidate);
            }
        }

        _abbreviations.Find(_sentences, _bySentence);
        new LocalStems(_gazetteer, _resolver, _text, _sentences, _bySentence).Find(_local.Known);
    }

    /// <summary>The places of the page around this article, once it is resolved: they are read by what the article says.</summary>
    public ArticlePlaces Around(IReadOnlyList<Sentence> sentences) => new(this, sentences);

    // A short form that several units share and none of which the article supports is rather another word.
    private static void Leave(PlaceCandidate candidate)
    {
        candidate.How = PlaceResolution.Ambiguous;
        candidate.Accepted = candidate.Kind == CandidateKind.Full || candidate.IsWide;
    }

    private string Surface(PlaceCandidate candidate) => _text[candidate.Start..candidate.End];

    private void AcceptEvident()
    {
        foreach (var candidate in _all)
        {
            candidate.Accepted = candidate.Kind switch
            {
                CandidateKind.Full => candidate.Units.Count > 0 && (!candidate.NeedsParent || _resolver.IsChained(candidate)),
                CandidateKind.Short => candidate.Units.Count > 0 && ShortFormJudge.IsEvident(candidate, _text, Edges(candidate)),
                _ => false,
            };
        }
    }

    // 中山区 is in Taipei only in an article that names Taiwan.
    private void DropForeignDistricts()
    {
        var regions = new HashSet<int>();
        foreach (var unit in _all.Where(c => c.Accepted).SelectMany(c => c.Units).Where(u => _gazetteer.Level(u) is UnitLevel.Province or UnitLevel.City))
        {
            regions.Add(_gazetteer.Above(unit, UnitLevel.Province, _year));
        }

        foreach (var candidate in _all.Where(c => c.Units.Exists(IsElsewhere)))
        {
            candidate.Units.RemoveAll(IsElsewhere);
            candidate.Accepted &= candidate.Units.Count > 0;
        }

        bool IsElsewhere(int unit) =>
            _gazetteer.Level(unit) == UnitLevel.County
            && _gazetteer.Code(unit) is 0 or >= FirstOutside
            && _gazetteer.Above(unit, UnitLevel.Province, _year) is var province and >= 0
            && !regions.Contains(province)
            && _resolver.Votes.Of(province) == 0;
    }

    // 万荣 is in Laos in an article that names Laos, and no place in the province of 万荣县.
    private void DropForeignNamesakes()
    {
        var foreign = new List<PlaceCandidate>();
        foreach (var candidate in _all)
        {
            if (candidate is { Accepted: true, Units: [var country] } && _gazetteer.Level(country) == UnitLevel.Country)
            {
                foreign.AddRange(_all.Where(c => c.Kind == CandidateKind.Short && _gazetteer.IsForeignNamesake(country, _text.AsSpan(c.Start, c.End - c.Start))).Except(foreign));
            }
        }

        foreach (var candidate in foreign)
        {
            candidate.Units.RemoveAll(unit => !_all.Exists(c => c is { Accepted: true, Units: [var other] } && !foreign.Contains(c) && IsInProvince(other, _gazetteer.Above(unit, UnitLevel.Province, _year))));
            candidate.Accepted &= candidate.Units.Count > 0;
        }

        bool IsInProvince(int unit, int province) => _gazetteer.Above(unit, UnitLevel.Province, _year) == province;
    }

    private void ResolveAccepted()
    {
        foreach (var candidate in _all)
        {
            if (candidate is { Accepted: true, Unit: < 0 } && candidate.Units.Count > 0)
            {
                _resolver.TryResolveAlone(candidate, Surface(candidate));
            }
        }

        var namesakes = new NamesakeContext(_gazetteer, _text, _all, _year);
        for (var k = 0; k < _all.Count; k++)
        {
            var candidate = _all[k];
            if (!candidate.Accepted || candidate.Units.Count == 0)
            {
                continue;
            }

            var surface = Surface(candidate);
            if (candidate.Unit < 0 && namesakes.Unit(k, surface) is >= 0 and var unit)
            {
                _resolver.ResolveAs(candidate, unit, surface);
            }
            else if (candidate.Unit < 0)
            {
                _resolver.TryResolveByArticle(candidate, surface);
            }

            if (candidate.Unit >= 0)
            {
                namesakes.Passed(candidate, surface);
            }
        }
    }

    // True when it accepted any: what it accepts may support others.
    private bool AcceptSupported()
    {
        var more = false;
        foreach (var list in _bySentence)
        {
            for (var k = 0; k < list.Count; k++)
            {
                var candidate = list[k];
                if (candidate is not { Accepted: false, Kind: CandidateKind.Short } || candidate.Units.Count == 0)
                {
                    continue;
                }

                var support = new ShortFormSupport(
                    candidate.Units.Exists(u => _resolver.Votes.Of(u) > 0),
                    candidate.Units.Exists(u => _gazetteer.Parent(u, _year) is >= 0 and var parent && _resolver.Votes.Of(parent) > 0),
                    _resolver.IsChained(candidate),
                    IsListed(list, k),
                    _namesakes.Contains(Surface(candidate)));
                candidate.Accepted = ShortFormJudge.IsSupported(candidate, _text, Edges(candidate), support);
                more |= candidate.Accepted;
            }
        }

        return more;
    }

    // Short forms of districts that name an institution here: 南开 of 南开大学.
    private HashSet<string> Namesakes()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in _all.Where(c => c.IsDistrict))
        {
            if (_gazetteer.Schools.Longest(_text, candidate.End).Length > 0)
            {
                names.Add(Surface(candidate));
            }
        }

        return names;
    }

    // 四川、大理和丽江: beside another place, one mark or conjunction between.
    private bool IsListed(List<PlaceCandidate> list, int k)
    {
        var candidate = list[k];
        return (k > 0 && list[k - 1].Accepted && IsJoined(list[k - 1].End, candidate.Start))
            || (k + 1 < list.Count && list[k + 1].Accepted && IsJoined(candidate.End, list[k + 1].Start));
    }

    private bool IsJoined(int end, int start) => start - end == 1 && _text[end] is '、' or '和' or '与' or '及';

    private TokenEdges Edges(PlaceCandidate candidate) => new(_sentences[candidate.Sentence]);
}
