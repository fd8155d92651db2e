using System.Globalization;
using AidExtract.Matching.Places;
using AidExtract.Simplifying;
using AidExtract.Tables;
using AidExtract.TestSupport;
using AidExtract.Text;
using Xunit;

namespace AidExtract.Tests.Matching.Places;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = new(CompiledTables.BuiltIn);

    [Theory]
    [InlineData("Province", 34)]
    [InlineData("City", 333)]
    [InlineData("County", 2877)]
    [InlineData("Township", 41352)]
    public void Units_of_today_are_as_many_as_the_packages_list_and_two_that_they_lack(string level, int count) =>
        Assert.Equal(count, Units().Count(u => Gazetteer.Code(u) != 0 && Gazetteer.LastYear(u) == 9999 && Gazetteer.Level(u).ToString() == level));

    [Fact]
    public void Units_with_a_code_stand_first_by_code_and_year_and_none_stands_twice()
    {
        var coded = Units().TakeWhile(u => Gazetteer.Code(u) != 0).ToList();

        Assert.DoesNotContain(Units().Skip(coded.Count), u => Gazetteer.Code(u) != 0);
        Assert.All(coded.Zip(coded.Skip(1)), pair => Assert.True(
            (Gazetteer.Code(pair.First), Gazetteer.FirstYear(pair.First)).CompareTo((Gazetteer.Code(pair.Second), Gazetteer.FirstYear(pair.Second))) <= 0, Shown(pair.Second)));
        Assert.Equal(coded.Count, coded.Select(u => (Gazetteer.Code(u), Gazetteer.Name(u))).Distinct().Count());
    }

    [Fact]
    public void Every_unit_is_found_by_its_name() => Assert.All(
        Units(),
        unit => Assert.True(Gazetteer.Names.Find(Gazetteer.Name(unit)) >= 0, Shown(unit)));

    [Fact]
    public void Every_division_lies_in_a_province() => Assert.All(
        Units().Where(u => Gazetteer.Level(u) is UnitLevel.City or UnitLevel.County or UnitLevel.Zone or UnitLevel.Township),
        unit => Assert.True(Gazetteer.Above(unit, UnitLevel.Province, Math.Min(Gazetteer.LastYear(unit), Gazetteer.NewestYear)) >= 0, Shown(unit)));

    [Fact]
    public void Years_follow_each_other() => Assert.All(
        Units(),
        unit => Assert.True(Gazetteer.FirstYear(unit) <= Gazetteer.LastYear(unit), Shown(unit)));

    [Fact]
    public void Tables_hold_simplified_characters_only()
    {
        var simplifier = new Simplifier();
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Path("src", "Data", "Gazetteer"), "*.tsv"))
        {
            foreach (var (line, cells) in Tsv.Rows(file))
            {
                var row = string.Join('\t', cells);
                // 乾 stays in names (乾安县) and becomes 干 elsewhere.
                Assert.True(row.Replace('乾', '干') == simplifier.Simplify(MappedText.Of(row)).Text.Text.Replace('乾', '干'), $"{file}({line}): {row}");
            }
        }
    }

    [Theory]
    [InlineData("changes.tsv", 2)]
    [InlineData("divisions.tsv", 2)]
    [InlineData("short-forms.tsv", 1)]
    [InlineData("townships.tsv", 1)]
    [InlineData("villages.tsv", 1)]
    [InlineData("countries.tsv", 1)]
    [InlineData("taiwan.tsv", 1)]
    [InlineData("taiwan-changes.tsv", 1)]
    [InlineData("foreign-namesakes.tsv", 2)]
    public void Tables_are_sorted_and_no_row_stands_twice(string file, int keys)
    {
        var rows = Tsv.Rows(RepositoryFolder.Path("src", "Data", "Gazetteer", file)).Select(r => string.Join('\t', r.Cells.Take(keys))).ToList();

        Assert.Equal(rows.Distinct().Order(StringComparer.Ordinal), rows);
    }

    [Fact]
    public void Names_out_of_use_ended_in_the_year_that_is_known_and_lead_to_their_successors()
    {
        var path = RepositoryFolder.Shared("reference", "retired_county_names_2000_2024.tsv");
        if (path is null)
        {
            Assert.Skip("The list of retired names is not there.");
        }

        var byKey = Units().Where(u => Gazetteer.Code(u) != 0).ToLookup(u => (Code(u), Gazetteer.Name(u)));
        foreach (var (line, cells) in Tsv.Rows(path).Where(r => int.Parse(r.Cells[5], CultureInfo.InvariantCulture) >= 2003))
        {
            // The list has a few codes that the revisions of GB/T 2260 do not.
            var unit = byKey[(cells[3], cells[2])].Concat(Units().Where(u => Gazetteer.Name(u) == cells[2] && Code(u)[..4] == cells[3][..4])).First();
            Assert.Equal(int.Parse(cells[5], CultureInfo.InvariantCulture), Gazetteer.LastYear(unit));
            var successors = cells[6].Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries);
            if (successors.Length == 1 && Gazetteer.LastYear(Gazetteer.Now(unit)) == 9999 && byKey.Any(g => g.Key.Item1 == successors[0] && g.Any(u => Gazetteer.LastYear(u) == 9999)))
            {
                Assert.True(Code(Gazetteer.Now(unit)) == successors[0], $"line {line}: {Shown(unit)} became {Shown(Gazetteer.Now(unit))}, not {successors[0]}");
            }
        }
    }

    [Fact]
    public void The_compiled_tables_are_small_and_lie_in_the_assembly_until_they_are_looked_at()
    {
        using var tables = typeof(AidExtractor).Assembly.GetManifestResourceStream("aidextract.dat");

        Assert.IsType<UnmanagedMemoryStream>(tables, exactMatch: false);
        Assert.InRange(tables!.Length, 1, 25_000_000);
    }

    private static IEnumerable<int> Units() => Enumerable.Range(0, Gazetteer.UnitCount);

    private static string Code(int unit) => Gazetteer.Code(unit).ToString("000000", CultureInfo.InvariantCulture);

    private static string Shown(int unit) => $"{Code(unit)} {Gazetteer.Name(unit)} {Gazetteer.FirstYear(unit)}-{Gazetteer.LastYear(unit)}";
}
