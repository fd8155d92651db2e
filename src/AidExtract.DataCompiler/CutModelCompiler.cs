using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>
/// The hidden-Markov model of <c>Lexicon/cut-*.tsv</c>: four logarithms at the start, four by four between letters, four per character.
/// What has no row counts as impossible, which jieba writes as -3.14e100.
/// </summary>
internal sealed class CutModelCompiler : ISectionCompiler
{
    private const string Letters = "BEMS";
    private const double Impossible = -3.14e100;

    public TableSection Section => TableSection.CutModel;

    public void Compile(string dataFolder, SectionWriter writer, List<TableError> errors)
    {
        var start = TsvTable.Read(Path.Combine(dataFolder, "Lexicon", "cut-start.tsv"), ["letter", "log"], errors);
        var startLogs = NewLogs(Letters.Length);
        foreach (var row in start.Rows)
        {
            startLogs[Letter(row, "letter")] = row.Double("log");
        }

        var transitions = TsvTable.Read(Path.Combine(dataFolder, "Lexicon", "cut-transitions.tsv"), ["from", "to", "log"], errors);
        var transitionLogs = NewLogs(Letters.Length * Letters.Length);
        foreach (var row in transitions.Rows)
        {
            transitionLogs[(Letter(row, "from") * Letters.Length) + Letter(row, "to")] = row.Double("log");
        }

        var emissions = TsvTable.Read(Path.Combine(dataFolder, "Lexicon", "cut-emissions.tsv"), ["character", "B", "E", "M", "S"], errors);
        var numbers = new ushort[char.MaxValue + 1];
        var emissionLogs = NewLogs((emissions.Rows.Count + 1) * Letters.Length);
        var number = 0;
        foreach (var row in emissions.Rows)
        {
            numbers[CharacterCell.Read(row, numbers)] = (ushort)++number;
            for (var letter = 0; letter < Letters.Length; letter++)
            {
                var column = Letters[letter].ToString();
                if (row[column].Length > 0)
                {
                    emissionLogs[(number * Letters.Length) + letter] = row.Double(column);
                }
            }
        }

        writer.WriteArray<double>(startLogs);
        writer.WriteArray<double>(transitionLogs);
        writer.WriteArray<ushort>(numbers);
        writer.WriteArray<double>(emissionLogs);
    }

    private static double[] NewLogs(int count)
    {
        var logs = new double[count];
        Array.Fill(logs, Impossible);
        return logs;
    }

    private static int Letter(TsvRow row, string column)
    {
        var letter = row[column].Length == 1 ? Letters.IndexOf(row[column][0], StringComparison.Ordinal) : -1;
        if (letter < 0)
        {
            row.Report(TableError.UnknownWord, $"'{row[column]}' in column {column} is none of: B, E, M, S");
        }

        return Math.Max(letter, 0);
    }
}
