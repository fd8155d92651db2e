using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>Collects every name under which a unit may be found.</summary>
internal static class GazetteerNames
{
    private static readonly (string Ending, string Unit)[] Autonomous = [("自治县", "县"), ("自治州", "州"), ("自治旗", "旗")];

    public static SortedDictionary<string, List<(int Unit, NameKind Kind)>> Collect(string folder, IReadOnlyList<GazetteerUnit> units, List<TableError> errors)
    {
        var names = new SortedDictionary<string, List<(int, NameKind)>>(StringComparer.Ordinal);
        var byCode = new Dictionary<string, int>(StringComparer.Ordinal);

        // 音河达斡尔鄂温克民族乡: a name of three characters and more stands without its 族 as well.
        var groups = TsvTable.Read(Path.Combine(folder, "ethnic-groups.tsv"), ["name"], errors).Rows.Select(r => r.Required("name"))
            .SelectMany(name => name.Length > 3 ? [name, name[..^1]] : new[] { name }).OrderByDescending(name => name.Length).ToList();
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            byCode[GazetteerUnits.CodeText(unit.Code)] = i;
            Add(unit.Name, i, NameKind.Full);
            Add(unit.Short, i, NameKind.Short);
            foreach (var (ending, sign) in Autonomous)
            {
                if (unit.Name.EndsWith(ending, StringComparison.Ordinal) && unit.Short.Length > 0)
                {
                    Add(unit.Short + sign, i, NameKind.ShortWithUnit);
                }
            }

            // Of townships only stems that are long enough to be no other word; 北京路街道 has none.
            if (unit.Level == UnitLevel.Township && unit.Name.Length >= 4 && (unit.Name[^1] is '镇' or '乡') && !unit.Name.EndsWith("族乡", StringComparison.Ordinal))
            {
                Add(unit.Name[..^1], i, NameKind.Short);
            }

            // 长底乡 for 长底布依族乡.
            if (unit.Level == UnitLevel.Township && WithoutGroups(unit.Name, groups) is { Length: > 1 } stem)
            {
                Add(stem + "乡", i, NameKind.Full);
            }

            if (unit.Level == UnitLevel.County && unit.Name.Length == 3 && unit.Name[0] == '市')
            {
                Add(unit.Name[1..], i, NameKind.Tail);
            }
        }

        foreach (var row in TsvTable.Read(Path.Combine(folder, "countries.tsv"), ["code", "name"], []).Rows)
        {
            byCode[row["code"]] = names[row["name"]].Find(n => units[n.Item1].Level == UnitLevel.Country).Item1;
        }

        foreach (var row in TsvTable.Read(Path.Combine(folder, "aliases.tsv"), ["name", "code"], errors).Rows)
        {
            AddRow(row, "name", row.Required("name").EndsWith('县') || row["name"].EndsWith('旗') ? NameKind.ShortWithUnit : NameKind.Short);
        }

        foreach (var row in TsvTable.Read(Path.Combine(folder, "abbreviations.tsv"), ["abbreviation", "code"], errors).Rows)
        {
            AddRow(row, "abbreviation", NameKind.Abbreviation);
        }

        return names;

        void AddRow(TsvRow row, string column, NameKind kind)
        {
            if (byCode.TryGetValue(row.Required("code"), out var unit))
            {
                Add(row.Required(column), unit, kind);
            }
            else
            {
                row.Report(TableError.UnknownWord, $"{row["code"]} is the code of no unit");
            }
        }

        void Add(string name, int unit, NameKind kind)
        {
            if (name.Length == 0)
            {
                return;
            }

            if (!names.TryGetValue(name, out var list))
            {
                names[name] = list = [];
            }

            if (!list.Exists(item => item.Item1 == unit))
            {
                list.Add((unit, kind));
            }
        }
    }

    // 长底 of 长底布依族乡, 查巴奇 of 查巴奇鄂温克民族乡; empty for townships that bear no ethnic group's name.
    private static string WithoutGroups(string name, List<string> groups)
    {
        var stem = name.EndsWith("民族乡", StringComparison.Ordinal) ? name[..^3] + "族" : name.EndsWith("族乡", StringComparison.Ordinal) ? name[..^1] : "";
        var length = stem.Length;
        while (groups.FirstOrDefault(group => stem.Length > group.Length && stem.EndsWith(group, StringComparison.Ordinal)) is { } last)
        {
            stem = stem[..^last.Length];
        }

        return stem.Length < length ? stem : "";
    }
}
