using AidExtract.Cleaning;
using AidExtract.Matching.Places;

namespace AidExtract.Writing;

/// <summary>The columns of places.csv.</summary>
internal static class PlaceColumns
{
    private const string Code = "[0-9]{6}([0-9]{3}){0,2}";

    public static Table<PlaceRow> Table { get; } = new(
        "places",
        "One row per mention of a place, in the order of the articles and of their text",
        [
            new("article", ColumnType.Text, "Path relative to the input folder, with / separators, or the record's id", "2020/jingyuan.txt", r => r.Article)
                { Required = true },
            new("mention", ColumnType.Integer, "1, 2, … in the article", "3", r => r.Place.Number)
                { Required = true, Minimum = 1 },
            new("raw", ColumnType.Text, "The characters as they stand in the file", "靖遠縣", r => r.Place.Raw)
                { Required = true },
            new("text", ColumnType.Text, "The same, repaired and simplified", "靖远县", r => r.Place.Text)
                { Required = true },
            new("name", ColumnType.Text, "Full official name of the unit, valid at the article's date", "靖远县", r => r.Place.Mention.Name),
            new("level", ColumnType.Text, "Level of the unit", "county", r => r.Place.Mention.Level)
                { Values = ["country", "province", "city", "county", "township", "village", "zone"] },
            new("code", ColumnType.Text, "GB/T 2260 code valid at the article's date; 9 digits for townships, 12 for villages, where known", "620421", r => r.Place.Mention.Code)
                { Pattern = Code, IsCode = true },
            new("code_now", ColumnType.Text, "Today's code where the unit was renamed, upgraded or merged", "", r => r.Place.Mention.CodeNow)
                { Pattern = Code, IsCode = true },
            new("province", ColumnType.Text, "Full name of the province", "甘肃省", r => r.Place.Mention.Chain.Province),
            new("city", ColumnType.Text, "Full name of the city", "白银市", r => r.Place.Mention.Chain.City),
            new("county", ColumnType.Text, "Full name of the county", "靖远县", r => r.Place.Mention.Chain.County),
            new("township", ColumnType.Text, "Full name of the township", "", r => r.Place.Mention.Chain.Township),
            new("village", ColumnType.Text, "Full name of the village", "", r => r.Place.Mention.Chain.Village),
            new("in_org", ColumnType.Boolean, "true inside an organisation's or product's name", "false", r => r.Place.Mention.InOrganisation)
                { Required = true },
            new("how", ColumnType.Text, "How the mention was resolved", "full", r => Words<PlaceResolution>.Of(r.Place.Mention.How))
                { Required = true, Values = Words<PlaceResolution>.All },
            new("candidates", ColumnType.List, "Codes where the mention stays ambiguous; code is then empty", "", r => FieldValue.List(r.Place.Mention.Candidates))
                { Pattern = Code },
            new("section", ColumnType.Text, "What its line is: title, heading and body are the article's own; spam only with --all-sections", "body", r => Words<Section>.Of(r.Place.Section))
                { Required = true, Values = Words<Section>.All },
            new("line", ColumnType.Integer, "Line of the file where raw begins, the first is 1", "12", r => r.Place.Line)
                { Required = true, Minimum = 1 },
            new("start", ColumnType.Integer, "First code point of raw in the decoded file, the first is 0", "798", r => r.Place.Start)
                { Required = true, Minimum = 0 },
            new("end", ColumnType.Integer, "One past its last code point", "801", r => r.Place.End)
                { Required = true, Minimum = 0 },
        ]);
}
