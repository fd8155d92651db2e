using System.Globalization;
using AidExtract.Matching.Places;
using AidExtract.Tables;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Matching.Places;

/// <summary>The gazetteer against lists that were made without it.</summary>
public sealed class GazetteerReferenceTests
{
    private const int NewestYear = 2023;
    private static readonly Gazetteer Gazetteer = new(CompiledTables.BuiltIn);

    [Fact]
    public void Every_autonomous_unit_is_found_by_its_short_form_and_that_with_its_unit() => Assert.All(Rows("autonomous_units_short_forms.tsv"), row =>
    {
        // 东乡 of 东乡族自治县: the list keeps 族 where the group alone makes the name.
        var stem = row[2].EndsWith('族') ? row[2][..^1] : row[2];
        Assert.Contains(row[1], Names(stem + row[3][^1], NameUses.Full));
        if (stem == row[2])
        {
            Assert.Contains(row[1], Names(stem, NameUses.Short));
        }
    });

    [Fact]
    public void Every_full_name_that_several_units_bear_means_all_of_them() => Assert.All(Rows("ambiguous_full_names.tsv"), row =>
    {
        var found = Gazetteer.Units(Gazetteer.Names.Find(row[0]), NameUses.Full, NewestYear).Select(Code);
        Assert.Empty(row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(found));
    });

    [Fact]
    public void Every_name_out_of_use_is_read_as_what_it_was_in_its_last_years()
    {
        var rows = Rows("retired_county_names_2000_2024.tsv").Where(r => Year(r[5]) >= 2005 && r[2].Length > 2).ToList();
        Assert.True(rows.Count > 200);
        Assert.All(rows, row =>
        {
            var places = PlaceReader.Read($"{row[0]}{row[1]}{row[2]}的学校获赠图书。", $"{Year(row[5]) - 1}-06-01");
            Assert.True(places.Count > 0 && places[^1].Name == row[2] && places[^1].Span.Length == row[2].Length, $"{string.Join(' ', row)}: {string.Join(", ", places.Select(p => p.Name))}");
        });
    }

    private static List<string[]> Rows(string file)
    {
        var path = RepositoryFolder.Shared("reference", file);
        if (path is null)
        {
            Assert.Skip($"The list {file} is not there.");
        }

        return [.. Tsv.Rows(path).Select(row => row.Cells)];
    }

    private static IEnumerable<string> Names(string name, NameUses use) =>
        Gazetteer.Names.Find(name) is >= 0 and var entry ? Gazetteer.Units(entry, use, NewestYear).Select(Gazetteer.Name) : [];

    private static string Code(int unit) => Gazetteer.Code(unit).ToString("000000", CultureInfo.InvariantCulture);

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
