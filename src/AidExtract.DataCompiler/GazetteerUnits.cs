using System.Globalization;
using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>Reads all units of the gazetteer: those with a code first, by code and year, then the others.</summary>
internal static class GazetteerUnits
{
    private const string Taiwan = "710000";

    private static readonly string[] DivisionColumns = ["code", "name", "short", "level", "first", "last", "parent", "successors"];

    public static List<GazetteerUnit> Read(string folder, List<TableError> errors)
    {
        var parents = new Dictionary<GazetteerUnit, string>(ReferenceEqualityComparer.Instance);
        var successors = new Dictionary<GazetteerUnit, string[]>(ReferenceEqualityComparer.Instance);
        ReadDivisions(folder, errors, parents, successors);
        ReadTownships(folder, errors, parents);
        ReadZones(folder, errors, parents);
        ReadTaiwan(folder, errors, parents);
        ReadTaiwanChanges(folder, errors, parents, successors);
        foreach (var row in TsvTable.Read(Path.Combine(folder, "countries.tsv"), ["code", "name"], errors).Rows)
        {
            parents[new GazetteerUnit(row.Required("name"), "", 0, UnitLevel.Country, 0, GazetteerUnit.InUse)] = "";
        }

        var units = parents.Keys.OrderBy(u => u.Code == 0).ThenBy(u => u.Code).ThenBy(u => u.First).ThenBy(u => u.Last).ToList();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < units.Count; i++)
        {
            first.TryAdd(Key(units[i]), i);
        }

        foreach (var (unit, parent) in parents)
        {
            if (parent.Length > 0 && first.TryGetValue(parent, out var index))
            {
                unit.Parent = index;
            }
            else if (parent.Length > 0)
            {
                errors.Add(new TableError(Path.Combine(folder, "divisions.tsv"), 1, TableError.UnknownWord, $"{unit.Name} lies in {parent}, which is no unit"));
            }
        }

        foreach (var (unit, codes) in successors)
        {
            foreach (var code in codes)
            {
                var at = units.FindIndex(first.GetValueOrDefault(code, 0), u => Key(u) == code && u.Last > unit.Last);
                if (at >= 0)
                {
                    unit.Successors.Add(at);
                }
            }
        }

        return units;
    }

    // Units without a code are known by their names.
    private static string Key(GazetteerUnit unit) => unit.Code == 0 ? unit.Name : CodeText(unit.Code);

    public static string CodeText(int code) => code.ToString("000000", CultureInfo.InvariantCulture);

    private static void ReadDivisions(string folder, List<TableError> errors, Dictionary<GazetteerUnit, string> parents, Dictionary<GazetteerUnit, string[]> successors)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var row in TsvTable.Read(Path.Combine(folder, "divisions.tsv"), DivisionColumns, errors).Rows)
        {
            if (!seen.Add((row["code"], row["name"])))
            {
                row.Report(TableError.Duplicate, $"{row["code"]} {row["name"]} stands twice");
            }

            var unit = new GazetteerUnit(row.Required("name"), row["short"], row.Int("code"), row.Word<UnitLevel>("level"), Year(row, "first", 0), Year(row, "last", GazetteerUnit.InUse));
            parents[unit] = row["parent"];
            successors[unit] = row.List("successors");
        }
    }

    private static void ReadTownships(string folder, List<TableError> errors, Dictionary<GazetteerUnit, string> parents)
    {
        foreach (var row in TsvTable.Read(Path.Combine(folder, "townships.tsv"), ["county", "townships"], errors).Rows)
        {
            var county = row.Required("county");
            foreach (var item in row.List("townships"))
            {
                var digits = item.TakeWhile(char.IsAsciiDigit).Count();
                var code = digits == 3 ? county + item[..3] : item[..digits];
                if (code.Length != 9 || item.Length < digits + 2)
                {
                    row.Report(TableError.BadLayout, $"'{item}' is not three digits and a name");
                    continue;
                }

                parents[new GazetteerUnit(item[digits..], "", int.Parse(code, CultureInfo.InvariantCulture), UnitLevel.Township, 0, GazetteerUnit.InUse)] = county;
            }
        }
    }

    private static void ReadZones(string folder, List<TableError> errors, Dictionary<GazetteerUnit, string> parents)
    {
        foreach (var row in TsvTable.Read(Path.Combine(folder, "zones.tsv"), ["code", "name", "short", "first", "parent"], errors).Rows)
        {
            var code = row["code"].Length == 0 ? 0 : row.Int("code");
            parents[new GazetteerUnit(row.Required("name"), row["short"], code, UnitLevel.Zone, Year(row, "first", 0), GazetteerUnit.InUse)] = row.Required("parent");
        }
    }

    private static void ReadTaiwan(string folder, List<TableError> errors, Dictionary<GazetteerUnit, string> parents)
    {
        foreach (var row in TsvTable.Read(Path.Combine(folder, "taiwan.tsv"), ["name", "districts"], errors).Rows)
        {
            var city = row.Required("name");
            parents[new GazetteerUnit(city, city[..^1], 0, UnitLevel.City, 0, GazetteerUnit.InUse)] = Taiwan;
            foreach (var district in row.List("districts"))
            {
                // 乡 and 镇 of a county stand as low as those elsewhere; 区 of a city as districts do.
                var level = city.EndsWith('县') ? UnitLevel.Township : UnitLevel.County;
                var shortForm = level == UnitLevel.County && district.Length > 2 ? district[..^1] : "";
                parents[new GazetteerUnit(district, shortForm, 0, level, 0, GazetteerUnit.InUse)] = city;
            }
        }
    }

    // Their short forms mean the cities of the same names, which were there before: 高雄.
    private static void ReadTaiwanChanges(string folder, List<TableError> errors, Dictionary<GazetteerUnit, string> parents, Dictionary<GazetteerUnit, string[]> successors)
    {
        foreach (var row in TsvTable.Read(Path.Combine(folder, "taiwan-changes.tsv"), ["name", "last", "successor", "townships"], errors).Rows)
        {
            var county = new GazetteerUnit(row.Required("name"), "", 0, UnitLevel.City, 0, row.Int("last"));
            parents[county] = Taiwan;
            successors[county] = [row.Required("successor")];
            foreach (var township in row.List("townships"))
            {
                parents[new GazetteerUnit(township, "", 0, UnitLevel.Township, 0, county.Last)] = county.Name;
            }
        }
    }

    private static int Year(TsvRow row, string column, int open) => row[column].Length == 0 ? open : row.Int(column);
}
