using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>Compiles <c>Gazetteer/**</c> and the word lists of the place matcher; read by <c>Matching.Places.Gazetteer</c>.</summary>
internal sealed class GazetteerCompiler : ISectionCompiler
{
    // An item of a name is a unit above these bits and its use below.
    private const int ItemBits = 5;

    public TableSection Section => TableSection.Gazetteer;

    public void Compile(string dataFolder, SectionWriter writer, List<TableError> errors)
    {
        var folder = Path.Combine(dataFolder, "Gazetteer");
        var units = GazetteerUnits.Read(folder, errors);
        var names = GazetteerNames.Collect(folder, units, errors);
        if (errors.Count > 0)
        {
            return;
        }

        WriteUnits(writer, units);
        WriteNames(writer, names, units, ShortFormPriors.Read(Path.Combine(folder, "short-forms.tsv"), errors));
        writer.WriteArray<ushort>(CharacterSounds.Read(Path.Combine(dataFolder, "Repair", "readings.tsv"), errors));
        writer.WriteArray<uint>(CharacterShapes.Read(Path.Combine(dataFolder, "Repair", "shapes.tsv"), errors));
        writer.WriteTrie(Words(Path.Combine(folder, "unit-words.tsv"), ["unit", "rest", "example"], errors, r => [r.Required("unit") + r.Required("rest")]));
        writer.WriteTrie(Words(Path.Combine(folder, "followers.tsv"), ["follower", "example"], errors, r => [r.Required("follower")]));
        writer.WriteTrie(Words(Path.Combine(folder, "common-nouns.tsv"), ["stem", "match", "units", "example"], errors, r => r.List("units").Select(u => r.Required("stem") + u), r => r["match"] == "end" ? 1 : 0));
        writer.WriteTrie(Words(Path.Combine(folder, "zone-terms.tsv"), ["term", "example"], errors, r => [r.Required("term")]));
        writer.WriteTrie(Words(Path.Combine(folder, "pair-cues.tsv"), ["cue", "example"], errors, r => [r.Required("cue")]));
        writer.WriteTrie(Words(Path.Combine(folder, "schools.tsv"), ["school", "example"], errors, r => [r.Required("school")]));
        writer.WriteTrie(Words(Path.Combine(folder, "foreign-namesakes.tsv"), ["name", "country", "example"], errors, r => [r.Required("country") + r.Required("name")]));
        writer.WriteTrie(VillageVerbs.Read(dataFolder, errors));
        writer.WriteTrie(Words(Path.Combine(folder, "plain-bodies.tsv"), ["body", "example"], errors, r => [r.Required("body")]));
    }

    private static void WriteUnits(SectionWriter writer, IReadOnlyList<GazetteerUnit> units)
    {
        writer.WriteStrings([.. units.Select(u => u.Name)]);
        writer.WriteArray<int>(units.Select(u => u.Code).ToArray());
        writer.WriteArray<byte>(units.Select(u => (byte)u.Level).ToArray());
        writer.WriteArray<ushort>(units.Select(u => (ushort)u.First).ToArray());
        writer.WriteArray<ushort>(units.Select(u => (ushort)u.Last).ToArray());
        writer.WriteArray<int>(units.Select(u => u.Parent).ToArray());
        WriteLists(writer, units.Select(u => u.Successors));
    }

    private static void WriteNames(SectionWriter writer, SortedDictionary<string, List<(int Unit, NameKind Kind)>> names, List<GazetteerUnit> units, IReadOnlyDictionary<string, byte> priors)
    {
        var trie = new TrieBuilder();
        foreach (var name in names.Keys)
        {
            trie.Add(name, trie.Count);
        }

        writer.WriteTrie(trie);
        WriteLists(writer, names.Values.Select(list => list.ConvertAll(item => (item.Unit << ItemBits) | (int)UseOf(item.Kind, units[item.Unit].Level))));
        writer.WriteArray<byte>(names.Values.Select(list => (byte)list.Aggregate(NameUses.None, (uses, item) => uses | UseOf(item.Kind, units[item.Unit].Level))).ToArray());
        writer.WriteArray<byte>(names.Select(n => priors.GetValueOrDefault(n.Key, n.Value.TrueForAll(item => IsInTaiwan(units[item.Unit])) ? ShortFormPriors.UnknownInTaiwan : ShortFormPriors.Unknown)).ToArray());
        var signs = names.SelectMany(n => n.Value, (n, item) => (Sign: n.Key[0], item.Unit, item.Kind)).Where(n => n.Kind == NameKind.Abbreviation).ToList();
        writer.WriteArray<char>(signs.Select(s => s.Sign).ToArray());
        writer.WriteArray<int>(signs.Select(s => s.Unit).ToArray());
    }

    // 区 of its cities are the only districts without a code, and its 乡 and 镇 the only such townships.
    private static bool IsInTaiwan(GazetteerUnit unit) => unit is { Code: 0, Level: UnitLevel.County or UnitLevel.Township };

    private static NameUses UseOf(NameKind kind, UnitLevel level) => kind switch
    {
        NameKind.Full when level == UnitLevel.Township => NameUses.Township,
        NameKind.Full or NameKind.ShortWithUnit => NameUses.Full,
        NameKind.Short => NameUses.Short,
        NameKind.Tail => NameUses.Tail,
        _ => NameUses.Abbreviation,
    };

    private static void WriteLists(SectionWriter writer, IEnumerable<List<int>> lists)
    {
        var starts = new List<int> { 0 };
        var items = new List<int>();
        foreach (var list in lists)
        {
            items.AddRange(list);
            starts.Add(items.Count);
        }

        writer.WriteArray<int>(starts.ToArray());
        writer.WriteArray<int>(items.ToArray());
    }

    private static TrieBuilder Words(string path, string[] columns, List<TableError> errors, Func<TsvRow, IEnumerable<string>> words, Func<TsvRow, int>? value = null)
    {
        var trie = new TrieBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in TsvTable.Read(path, columns, errors).Rows)
        {
            foreach (var word in words(row).Where(w => w.Length > 0))
            {
                if (!seen.Add(word))
                {
                    row.Report(TableError.Duplicate, $"'{word}' stands twice");
                }

                trie.Add(word, value?.Invoke(row) ?? 0);
            }

            if (!words(row).Any(word => row.Required("example").Contains(word, StringComparison.Ordinal)))
            {
                row.Report(TableError.BadPattern, $"the example '{row["example"]}' does not hold the word");
            }
        }

        return trie;
    }
}
