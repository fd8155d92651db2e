using System.Globalization;
using AidExtract.Cleaning;
using AidExtract.Segmenting;
using AidExtract.Simplifying;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>Finds the places that an article names and resolves each to the division that it was at the article's date.</summary>
internal sealed class PlaceMatcher
{
    private readonly Gazetteer _gazetteer;
    private readonly PlaceScanner _scanner;
    private readonly LocalRegister _register;

    /// <summary>Opens the gazetteer; nothing is read before the first article.</summary>
    /// <param name="tables">The compiled tables.</param>
    /// <param name="isWord">Tells the words of the lexicon.</param>
    public PlaceMatcher(CompiledTables tables, WordTest isWord)
    {
        _gazetteer = new Gazetteer(tables);
        _scanner = new PlaceScanner(_gazetteer, isWord);
        _register = new LocalRegister(_gazetteer, new VillageTable(tables));
    }

    /// <summary>The places of an article, by position, none over another.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentences">
    /// The sentences to look at. What its own lines name together decides what each name means; lines of the page around it are read by what the
    /// article says, and change nothing in it.
    /// </param>
    /// <param name="date">The article's date; without one, names are read by the last year in which they were all in use.</param>
    /// <param name="rejected">Receives what was taken for a place at first and is none, with codes and names of the units that bear the name; or null.</param>
    public IReadOnlyList<PlaceMention> Match(SimplifiedText text, IReadOnlyList<Sentence> sentences, DateOnly? date, Action<PlaceCandidate, IReadOnlyList<string>>? rejected = null)
    {
        var characters = text.Text.Text;
        var year = date?.Year ?? Gazetteer.NewestYear;
        var own = sentences.Where(s => s.Section.IsContent()).ToList();
        var article = new ArticlePlaces(_gazetteer, _scanner, _register, characters, own, year);
        if (date is null && article.Vintage is var vintage && vintage != year)
        {
            year = vintage;
            article = new ArticlePlaces(_gazetteer, _scanner, _register, characters, own, year);
        }

        article.Resolve();
        TellRejected(article, rejected);
        var mentions = MentionsOf(article, own, characters, year);
        if (own.Count < sentences.Count)
        {
            var around = sentences.Where(s => !s.Section.IsContent()).ToList();
            var page = article.Around(around);
            page.Resolve();
            TellRejected(page, rejected);
            mentions.AddRange(MentionsOf(page, around, characters, year));
            mentions.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }

        return mentions;
    }

    private void TellRejected(ArticlePlaces places, Action<PlaceCandidate, IReadOnlyList<string>>? rejected)
    {
        if (rejected is null)
        {
            return;
        }

        foreach (var candidate in places.Rejected)
        {
            rejected(candidate, candidate.Units.ConvertAll(unit => $"{CodeText(unit)} {_gazetteer.Name(unit)}"));
        }
    }

    private List<PlaceMention> MentionsOf(ArticlePlaces places, List<Sentence> sentences, string text, int year) =>
        [.. places.Accepted.Select(c => Mention(c, OrganisationNames.Holds(_gazetteer, text, sentences[c.Sentence], c.ChainEnd), year))];

    private PlaceMention Mention(PlaceCandidate candidate, bool inOrganisation, int year)
    {
        var span = new Span(candidate.Start, candidate.End);
        if (candidate.How == PlaceResolution.Ambiguous)
        {
            return new PlaceMention(span, "", LevelName(_gazetteer.Level(candidate.Units[0])), "", "", PlaceChain.None, inOrganisation, candidate.How, candidate.Units.ConvertAll(CodeText));
        }

        var (code, codeNow) = Codes(candidate, year);
        var name = candidate.Village?.Name ?? (candidate.Unit >= 0 ? _gazetteer.Name(candidate.Unit) : candidate.LocalName);
        var level = candidate.Unit >= 0 ? _gazetteer.Level(candidate.Unit) : candidate.LocalLevel;
        return new PlaceMention(span, name, LevelName(level), code, codeNow, Chain(candidate, year), inOrganisation, candidate.How, []);
    }

    // The code at the article's date, and the one of today where that is another one.
    private (string Code, string CodeNow) Codes(PlaceCandidate candidate, int year)
    {
        if (candidate.Village is { } village)
        {
            return LocalCodes(village.Code.ToString("000000000000", CultureInfo.InvariantCulture), Above(candidate, Start(candidate), year));
        }

        if (candidate.Unit < 0)
        {
            return ("", "");
        }

        if (_gazetteer.Level(candidate.Unit) == UnitLevel.Township)
        {
            return LocalCodes(CodeText(candidate.Unit), Above(candidate, candidate.Unit, year));
        }

        var now = _gazetteer.Now(candidate.Unit);
        return (CodeText(candidate.Unit), now == candidate.Unit ? "" : CodeText(now));
    }

    // What lies in a county is known by its code of today. Where the county was renumbered whole, only the county's part of it was another
    // one; where it was merged or split, its townships were numbered anew.
    private (string Code, string CodeNow) LocalCodes(string today, int county)
    {
        if (county < 0 || _gazetteer.Level(county) != UnitLevel.County || today.StartsWith(CodeText(county), StringComparison.Ordinal))
        {
            return (today, "");
        }

        return (_gazetteer.History.StayedWhole(county) ? CodeText(county) + today[6..] : "", today);
    }

    private PlaceChain Chain(PlaceCandidate candidate, int year)
    {
        string province = "", city = "", county = "", township = candidate.LocalTownship, village = "";
        if (candidate.Unit < 0)
        {
            switch (candidate.LocalLevel)
            {
                case UnitLevel.Village:
                    village = candidate.Village?.Name ?? candidate.LocalName;
                    break;
                case UnitLevel.Township:
                    township = candidate.LocalName;
                    break;
                default:
                    county = candidate.LocalName;
                    break;
            }
        }

        for (var unit = Start(candidate); unit >= 0; unit = Above(candidate, unit, year))
        {
            var name = _gazetteer.Name(unit);
            switch (_gazetteer.Level(unit))
            {
                case UnitLevel.Province:
                    province = name;
                    break;
                case UnitLevel.City:
                    city = name;
                    break;
                case UnitLevel.Township:
                    township = name;
                    break;
                case UnitLevel.County or UnitLevel.Zone when county.Length == 0:
                    county = name;
                    break;
            }
        }

        return new PlaceChain(province, city, county, township, village);
    }

    // The unit from which the chain goes up.
    private int Start(PlaceCandidate candidate) => candidate.Village is { } village ? _register.Township(village.Township) : candidate.Anchor;

    private int Above(PlaceCandidate candidate, int unit, int year) =>
        candidate.Home >= 0 && unit == Start(candidate) && _gazetteer.Level(unit) == UnitLevel.Township ? candidate.Home : _gazetteer.Parent(unit, year);

    private string CodeText(int unit) => _gazetteer.Code(unit) == 0 ? "" : _gazetteer.Code(unit).ToString("000000", CultureInfo.InvariantCulture);

    private static string LevelName(UnitLevel level) => level switch
    {
        UnitLevel.Country => "country",
        UnitLevel.Province => "province",
        UnitLevel.City => "city",
        UnitLevel.County => "county",
        UnitLevel.Zone => "zone",
        UnitLevel.Township => "township",
        _ => "village",
    };
}
