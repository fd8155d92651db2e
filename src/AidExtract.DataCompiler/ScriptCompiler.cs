using System.Globalization;
using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>Compiles <c>Script</c>: one entry per UTF-16 code unit, the characters outside it, and the phrases.</summary>
internal sealed class ScriptCompiler : ISectionCompiler
{
    public TableSection Section => TableSection.Script;

    public void Compile(string dataFolder, SectionWriter writer, List<TableError> errors)
    {
        var folder = Path.Combine(dataFolder, "Script");
        var characters = Pairs(Path.Combine(folder, "characters.tsv"), "traditional", "simplified", errors);
        var phrases = Pairs(Path.Combine(folder, "phrases.tsv"), "traditional", "simplified", errors);
        var compatibility = Pairs(Path.Combine(folder, "compatibility.tsv"), "compatibility", "ideograph", errors);

        var entries = new uint[ScriptEntry.Count];
        for (var unit = 0; unit < entries.Length; unit++)
        {
            entries[unit] = (uint)unit | (ScriptEntry.IsDescription((char)unit) ? ScriptEntry.Look : 0);
        }

        var longer = new TrieBuilder();
        var targets = new List<string>();
        foreach (var (character, simplified) in characters)
        {
            if (character.Length == 1 && simplified.Length == 1)
            {
                entries[character[0]] = simplified[0] | (simplified == character ? 0 : ScriptEntry.Traditional);
            }
            else
            {
                entries[character[0]] |= ScriptEntry.Look | (character.Length == 1 ? ScriptEntry.Traditional : 0);
                longer.Add(character, targets.Count);
                targets.Add(simplified);
            }
        }

        foreach (var (phrase, simplified) in phrases)
        {
            entries[phrase[0]] |= ScriptEntry.Look;
            longer.Add(phrase, targets.Count);
            targets.Add(simplified);
        }

        foreach (var row in TsvTable.Read(Path.Combine(folder, "simplified-only.tsv"), ["character"], errors).Rows)
        {
            if (row["character"].Length == 1)
            {
                entries[row["character"][0]] |= ScriptEntry.Simplified;
            }
        }

        writer.WriteArray<uint>(entries);
        writer.WriteTrie(longer);
        writer.WriteStrings(targets);

        var ideographs = new TrieBuilder();
        foreach (var (number, form) in compatibility.Keys.Index())
        {
            ideographs.Add(form, number);
        }

        writer.WriteTrie(ideographs);
        writer.WriteStrings(compatibility.Values);
    }

    internal static SortedDictionary<string, string> Pairs(string path, string from, string to, List<TableError> errors)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in TsvTable.Read(path, [from, to], errors).Rows)
        {
            if (new StringInfo(row.Required(from)).LengthInTextElements != new StringInfo(row.Required(to)).LengthInTextElements)
            {
                row.Report(TableError.BadLayout, $"{row[from]} and {row[to]} differ in length");
            }

            if (!pairs.TryAdd(row[from], row[to]))
            {
                row.Report(TableError.Duplicate, $"{row[from]} stands twice");
            }
        }

        return pairs;
    }
}
