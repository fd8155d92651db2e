using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>
/// The hidden-Markov model of <c>Lexicon/tag-*.tsv</c>. A state is a letter (B, E, M, S) and one of 64 tags, numbered in the order in which
/// jieba compares them: 64 × letter + tag. Written are the tags, the start, the transitions as a dense matrix (target, then source), the
/// bits of the sources of each target, and for each character the bits of its allowed states, the bits of the states that emit it, and the
/// emissions in order of state.
/// </summary>
internal sealed class TagModelCompiler : ISectionCompiler
{
    private const string Letters = "BEMS";
    private const int TagCount = 64;
    private const int StateCount = 4 * TagCount;

    public TableSection Section => TableSection.TagModel;

    public void Compile(string dataFolder, SectionWriter writer, List<TableError> errors)
    {
        var folder = Path.Combine(dataFolder, "Lexicon");
        var start = TsvTable.Read(Path.Combine(folder, "tag-start.tsv"), ["letter", "tag", "log"], errors);
        var tags = start.Rows.Select(r => r["tag"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (tags.Length != TagCount || start.Rows.Count != StateCount)
        {
            start.Report(1, TableError.BadLayout, $"{StateCount} rows of {TagCount} tags are due");
            return;
        }

        var startLogs = new double[StateCount];
        foreach (var row in start.Rows)
        {
            startLogs[State(row, row["letter"], row["tag"], tags)] = row.Double("log");
        }

        var transitions = TsvTable.Read(Path.Combine(folder, "tag-transitions.tsv"), ["letter", "tag", "next-letter", "next-tag", "log"], errors);
        var transitionLogs = new double[StateCount * StateCount];
        Array.Fill(transitionLogs, double.NegativeInfinity);
        var sources = new ulong[StateCount * Letters.Length];
        foreach (var row in transitions.Rows)
        {
            var from = State(row, row["letter"], row["tag"], tags);
            var to = State(row, row["next-letter"], row["next-tag"], tags);
            transitionLogs[(to * StateCount) + from] = row.Double("log");
            sources[(to * Letters.Length) + (from / TagCount)] |= 1UL << (from % TagCount);
        }

        writer.WriteStrings(tags);
        writer.WriteArray<double>(startLogs);
        writer.WriteArray<double>(transitionLogs);
        writer.WriteArray<ulong>(sources);
        CompileCharacters(folder, tags, writer, errors);
    }

    private static void CompileCharacters(string folder, string[] tags, SectionWriter writer, List<TableError> errors)
    {
        var states = TsvTable.Read(Path.Combine(folder, "tag-states.tsv"), ["character", "states"], errors);
        var emissions = TsvTable.Read(Path.Combine(folder, "tag-emissions.tsv"), ["character", "letter", "tag", "log"], errors);
        var characters = new SortedDictionary<char, (ulong[] Allowed, SortedDictionary<int, double> Emissions)>();
        var seen = new ushort[char.MaxValue + 1];
        foreach (var row in states.Rows)
        {
            var unit = CharacterCell.Read(row, seen);
            seen[unit] = 1;
            var allowed = Entry(unit).Allowed;
            foreach (var part in row.List("states"))
            {
                var names = part.Split('-');
                SetBit(allowed, State(row, names[0], names[^1], tags));
            }
        }

        foreach (var row in emissions.Rows)
        {
            var cell = row.Required("character");
            if (cell.Length != 1 || !Entry(cell[0]).Emissions.TryAdd(State(row, row["letter"], row["tag"], tags), row.Double("log")))
            {
                row.Report(TableError.Duplicate, $"'{cell}' is not one character, or its state stands in two rows");
            }
        }

        var numbers = new ushort[char.MaxValue + 1];
        var masks = new List<ulong>(new ulong[2 * Letters.Length]);
        var firsts = new List<int> { 0 };
        var logs = new List<double>();
        foreach (var (unit, entry) in characters)
        {
            numbers[unit] = (ushort)firsts.Count;
            firsts.Add(logs.Count);
            var emitting = new ulong[Letters.Length];
            foreach (var (state, log) in entry.Emissions)
            {
                SetBit(emitting, state);
                logs.Add(log);
            }

            masks.AddRange(entry.Allowed);
            masks.AddRange(emitting);
        }

        writer.WriteArray<ushort>(numbers);
        writer.WriteArray<ulong>(masks.ToArray());
        writer.WriteArray<int>(firsts.ToArray());
        writer.WriteArray<double>(logs.ToArray());

        (ulong[] Allowed, SortedDictionary<int, double> Emissions) Entry(char unit)
        {
            if (!characters.TryGetValue(unit, out var entry))
            {
                characters[unit] = entry = (new ulong[Letters.Length], []);
            }

            return entry;
        }
    }

    private static void SetBit(ulong[] bits, int state) => bits[state / TagCount] |= 1UL << (state % TagCount);

    private static int State(TsvRow row, string letter, string tag, string[] tags)
    {
        var l = letter.Length == 1 ? Letters.IndexOf(letter[0], StringComparison.Ordinal) : -1;
        var t = Array.BinarySearch(tags, tag, StringComparer.Ordinal);
        if (l >= 0 && t >= 0)
        {
            return (l * TagCount) + t;
        }

        row.Report(TableError.UnknownWord, $"{letter}-{tag} is not a state of tag-start.tsv");
        return 0;
    }
}
