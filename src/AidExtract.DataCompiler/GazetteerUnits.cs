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
        var since = ReadTaiwanChanges(folder, errors, parents, successors);
        ReadTaiwan(folder, errors, parents, since);
        foreach (var row in TsvTable.Read(Path.Combine(folder, "countries.tsv"), ["code", "name"], errors).Rows)
        {
            parents[new GazetteerUnit(row.Required("name"), "", 0, UnitLevel.Country, 0, GazetteerUnit.InUse)] = "";
        }

        var units = parents.Keys.OrderBy(u => u.Code == 0).ThenBy(u => u.Code).ThenBy(u => u.First).ThenBy(u => u.Last).ToList();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < units.Count; i++)
        {
            first.TryAdd(Key(units[i]), i);
            first.TryAdd(parents[units[i]] + units[i].Name, i);
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
                var start = first.GetValueOrDefault(code, 0);
                var at = units[start].Code == 0 ? start : units.FindIndex(start, u => CodeText(u.Code) == code && u.Last > unit.Last);
                if (at >= 0)
                {
                    unit.Successors.Add(at);
                }
                else if (unit.Code == 0)
                {
                    errors.Add(new TableError(Path.Combine(folder, "taiwan-changes.tsv"), 1, TableError.UnknownWord, $"{unit.Name} became {code}, which is no unit"));
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

    private static void ReadTaiwan(string folder, List<TableError> errors, Dictionary<GazetteerUnit, string> parents, Dictionary<string, int> since)
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
                parents[new GazetteerUnit(district, shortForm, 0, level, since.GetValueOrDefault(city + district), GazetteerUnit.InUse)] = city;
            }
        }
    }

    // Tells the first years of the districts that their townships became: 高雄市甲仙区. The counties' short forms mean the cities of the same
    // names, which were there before: 高雄.
    private static Dictionary<string, int> ReadTaiwanChanges(string folder, List<TableError> errors, Dictionary<GazetteerUnit, string> parents, Dictionary<GazetteerUnit, string[]> successors)
    {
        var since = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in TsvTable.Read(Path.Combine(folder, "taiwan-changes.tsv"), ["name", "last", "successor", "townships"], errors).Rows)
        {
            var city = row.Required("successor");
            var county = new GazetteerUnit(row.Required("name"), "", 0, UnitLevel.City, 0, row.Int("last"));
            parents[county] = Taiwan;
            successors[county] = [Taiwan + city];
            foreach (var name in row.List("townships"))
            {
                var district = $"{city}{name[..^1]}区";
                var township = new GazetteerUnit(name, name.Length > 2 ? name[..^1] : "", 0, UnitLevel.Township, 0, county.Last);
                parents[township] = county.Name;
                successors[township] = [district];
                since[district] = county.Last;
            }
        }

        return since;
    }

    private static int Year(TsvRow row, string column, int open) => row[column].Length == 0 ? open : row.Int(column);
}
