using System.Globalization;
using System.Runtime.InteropServices;
using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>
/// Compiles <c>Gazetteer/villages.tsv</c>: townships by code, the villages of each by number, their stems one after another. It is read in
/// place, a county at a time. Read by <c>Matching.Places.VillageTable</c>.
/// </summary>
internal sealed class VillageCompiler : ISectionCompiler
{
    private const int TownshipDigits = 9;
    private const int NumberDigits = 3;
    private const int FirstVillage = 200;

    private readonly List<int> _townships = [];
    private readonly List<int> _firstVillages = [0];
    private readonly List<int> _firstUnits = [0];
    private readonly List<ushort> _rows = [];
    private readonly List<byte> _lengths = [];
    private readonly List<char> _stems = [];

    public TableSection Section => TableSection.Villages;

    public void Compile(string dataFolder, SectionWriter writer, List<TableError> errors)
    {
        foreach (var row in TsvTable.Read(Path.Combine(dataFolder, "Gazetteer", "villages.tsv"), ["township", "villages"], errors).Rows)
        {
            var township = row.Int("township");
            if (row["township"].Length != TownshipDigits || (_townships.Count > 0 && township <= _townships[^1]))
            {
                row.Report(TableError.BadLayout, $"'{row["township"]}' is not nine digits, or not above the township before");
            }

            AddVillages(row);
            _townships.Add(township);
            _firstVillages.Add(_rows.Count);
            _firstUnits.Add(_stems.Count);
        }

        writer.WriteArray<int>(CollectionsMarshal.AsSpan(_townships));
        writer.WriteArray<int>(CollectionsMarshal.AsSpan(_firstVillages));
        writer.WriteArray<int>(CollectionsMarshal.AsSpan(_firstUnits));
        writer.WriteArray<ushort>(CollectionsMarshal.AsSpan(_rows));
        writer.WriteArray<byte>(CollectionsMarshal.AsSpan(_lengths));
        writer.WriteArray<char>(CollectionsMarshal.AsSpan(_stems));
    }

    private void AddVillages(TsvRow row)
    {
        var last = -1;
        foreach (var item in row.List("villages"))
        {
            var numbered = char.IsAsciiDigit(item[0]);
            var number = last + 1;
            if (numbered && !(item.Length > NumberDigits && int.TryParse(item.AsSpan(0, NumberDigits), NumberStyles.None, CultureInfo.InvariantCulture, out number)))
            {
                row.Report(TableError.BadLayout, $"'{item}' is not three digits and a name");
                continue;
            }

            if (number <= last)
            {
                row.Report(TableError.Duplicate, $"'{item}' does not come after number {last:000}");
            }

            last = number;
            Add(number, numbered ? item[NumberDigits..] : item);
        }
    }

    private void Add(int number, string name)
    {
        var ending = number < FirstVillage ? VillageEnding.Community : VillageEnding.Village;
        var stem = name;
        if (name.EndsWith('!'))
        {
            var complete = name[..^1];
            ending = Enum.GetValues<VillageEnding>().Last(e => complete.Length > VillageRow.Endings[(int)e].Length && complete.EndsWith(VillageRow.Endings[(int)e], StringComparison.Ordinal));
            stem = complete[..^VillageRow.Endings[(int)ending].Length];
        }

        _rows.Add(VillageRow.Pack(number, ending));
        _lengths.Add(checked((byte)stem.Length));
        _stems.AddRange(stem);
    }
}
