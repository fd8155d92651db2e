using System.Text;
using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>Compiles <c>Repair</c>: frequencies and readings of characters, look-alikes, tags.</summary>
internal sealed class RepairCompiler : ISectionCompiler
{
    private const int CommonRanks = 3500;
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public TableSection Section => TableSection.Repair;

    public void Compile(string dataFolder, SectionWriter writer, List<TableError> errors)
    {
        var folder = Path.Combine(dataFolder, "Repair");
        var simplified = ScriptCompiler.Pairs(Path.Combine(dataFolder, "Script", "characters.tsv"), "traditional", "simplified", errors);
        WriteFrequencies(Path.Combine(folder, "frequencies.tsv"), simplified, writer, errors);
        WriteReadings(Path.Combine(folder, "readings.tsv"), simplified, writer, errors);
        WriteLookAlikes(Path.Combine(folder, "look-alikes.tsv"), writer, errors);
        var tags = TsvTable.Read(Path.Combine(folder, "tags.tsv"), ["tag", "breaks"], errors).Rows;
        writer.WriteStrings([.. tags.Select(t => t.Required("tag"))]);
        writer.WriteArray<int>([.. tags.Select(t => t["breaks"] == "true" ? 1 : 0)]);
    }

    // A byte per code unit: the logarithm of the count in steps of 1/8, 0 for a character not counted; and the rank as a flag.
    // A traditional character counts as the simplified one it becomes.
    private static void WriteFrequencies(string path, SortedDictionary<string, string> simplified, SectionWriter writer, List<TableError> errors)
    {
        var logarithms = new byte[ScriptEntry.Count];
        var common = new byte[ScriptEntry.Count];
        var rank = 0;
        foreach (var row in TsvTable.Read(path, ["character", "count"], errors).Rows)
        {
            var unit = row.Required("character")[0];
            if (simplified.TryGetValue(row["character"], out var other) && other != row["character"])
            {
                row.Report(TableError.NotSimplified, $"{row["character"]} is traditional");
            }

            logarithms[unit] = (byte)Math.Round(Math.Log(1 + row.Long("count")) * 8);
            common[unit] = rank++ < CommonRanks ? (byte)1 : (byte)0;
        }

        foreach (var (character, other) in simplified)
        {
            if (character.Length == 1 && other.Length == 1 && logarithms[other[0]] > logarithms[character[0]])
            {
                logarithms[character[0]] = logarithms[other[0]];
                common[character[0]] = common[other[0]];
            }
        }

        writer.WriteArray<byte>(logarithms);
        writer.WriteArray<byte>(common);
    }

    // Per code unit the number of its reading, 0 for none; the highest bit marks traditional characters outside GB 2312.
    private static void WriteReadings(string path, SortedDictionary<string, string> simplified, SectionWriter writer, List<TableError> errors)
    {
        var readings = new List<string> { "" };
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var units = new ushort[ScriptEntry.Count];
        foreach (var row in TsvTable.Read(path, ["character", "reading"], errors).Rows)
        {
            var reading = row.Required("reading").Normalize(NormalizationForm.FormC);
            if (!numbers.TryGetValue(reading, out var number))
            {
                numbers[reading] = number = readings.Count;
                readings.Add(reading);
            }

            var character = row.Required("character");
            var traditional = simplified.TryGetValue(character, out var other) && other != character && !IsInGb2312(character);
            units[character[0]] = (ushort)(number | (traditional ? 0x8000 : 0));
        }

        writer.WriteArray<ushort>(units);
        writer.WriteStrings(readings);
    }

    private static void WriteLookAlikes(string path, SectionWriter writer, List<TableError> errors)
    {
        const int first = 0x2E80;
        var targets = new string[0x2FE0 - first];
        Array.Fill(targets, "");
        foreach (var row in TsvTable.Read(path, ["radical", "ideograph"], errors).Rows)
        {
            targets[row.Required("radical")[0] - first] = row.Required("ideograph");
        }

        writer.WriteStrings(targets);
    }

    private static bool IsInGb2312(string character)
    {
        var bytes = Gbk.GetBytes(character);
        return bytes is [>= 0xB0 and <= 0xF7, >= 0xA1 and <= 0xFE];
    }
}
