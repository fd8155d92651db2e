using System.Globalization;
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

    /// <summary>Opens the gazetteer; nothing is read before the first article.</summary>
    /// <param name="tables">The compiled tables.</param>
    /// <param name="isWord">Tells the words of the lexicon.</param>
    public PlaceMatcher(CompiledTables tables, WordTest isWord)
    {
        _gazetteer = new Gazetteer(tables);
        _scanner = new PlaceScanner(_gazetteer, isWord);
    }

    /// <summary>The places of an article, by position, none over another.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentences">The sentences to look at; what they name together decides what each name means.</param>
    /// <param name="date">The article's date; without one, names are read by the newest divisions.</param>
    public IReadOnlyList<PlaceMention> Match(SimplifiedText text, IReadOnlyList<Sentence> sentences, DateOnly? date)
    {
        var characters = text.Text.Text;
        var year = date?.Year ?? Gazetteer.NewestYear;
        var article = new ArticlePlaces(_gazetteer, _scanner, characters, sentences, year);
        article.Resolve();
        var mentions = new List<PlaceMention>();
        foreach (var candidate in article.Accepted)
        {
            mentions.Add(Mention(candidate, OrganisationNames.Holds(_gazetteer.OrganisationSuffixes, characters, sentences[candidate.Sentence], candidate.End), year));
        }

        return mentions;
    }

    private PlaceMention Mention(PlaceCandidate candidate, bool inOrganisation, int year)
    {
        var span = new Span(candidate.Start, candidate.End);
        if (candidate.How == PlaceResolution.Ambiguous)
        {
            return new PlaceMention(span, "", LevelName(_gazetteer.Level(candidate.Units[0])), "", "", PlaceChain.None, inOrganisation, candidate.How, candidate.Units.ConvertAll(CodeText));
        }

        if (candidate.Unit < 0)
        {
            return new PlaceMention(span, candidate.LocalName, LevelName(candidate.LocalLevel), "", "", Chain(candidate, year), inOrganisation, candidate.How, []);
        }

        var now = _gazetteer.Now(candidate.Unit);
        var codeNow = now == candidate.Unit ? "" : CodeText(now);
        return new PlaceMention(span, _gazetteer.Name(candidate.Unit), LevelName(_gazetteer.Level(candidate.Unit)), CodeText(candidate.Unit), codeNow, Chain(candidate, year), inOrganisation, candidate.How, []);
    }

    private PlaceChain Chain(PlaceCandidate candidate, int year)
    {
        string province = "", city = "", county = "", township = candidate.LocalTownship, village = "";
        if (candidate.Unit < 0)
        {
            switch (candidate.LocalLevel)
            {
                case UnitLevel.Village:
                    village = candidate.LocalName;
                    break;
                case UnitLevel.Township:
                    township = candidate.LocalName;
                    break;
                default:
                    county = candidate.LocalName;
                    break;
            }
        }

        for (var unit = candidate.Anchor; unit >= 0; unit = _gazetteer.Parent(unit, year))
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
