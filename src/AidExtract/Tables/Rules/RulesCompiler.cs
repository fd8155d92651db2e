using System.Globalization;

namespace AidExtract.Tables.Rules;

/// <summary>Checks the tables of <c>Data/Rules</c> that the matcher reads and writes them as one section.</summary>
internal sealed class RulesCompiler
{
    private readonly List<TableError> _errors;
    private readonly string _folder;
    private readonly SortedDictionary<string, List<uint>> _senses = new(StringComparer.Ordinal);

    /// <param name="dataFolder">The folder that holds <c>Rules</c>.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public RulesCompiler(string dataFolder, List<TableError> errors)
    {
        _folder = Path.Combine(dataFolder, "Rules");
        _errors = errors;
    }

    public void Write(SectionWriter writer)
    {
        WriteNumerals(writer);
        WriteApproximators(writer);
        WriteUnits(writer);
        WriteWords(writer);
        WriteForms(writer);
        WriteSenses(writer);
    }

    private TsvTable Read(string name, params string[] columns) => TsvTable.Read(Path.Combine(_folder, name), columns, _errors);

    private void WriteNumerals(SectionWriter writer)
    {
        var table = Read("numerals.tsv", "character", "role", "value", "example");
        var characters = new List<char>();
        var roles = new List<byte>();
        var values = new List<long>();
        foreach (var row in table.Rows)
        {
            var character = row.Required("character");
            if (character.Length != 1)
            {
                row.Report(TableError.BadLayout, $"'{character}' is not one character");
                continue;
            }

            CheckExample(row, character);
            characters.Add(character[0]);
            roles.Add((byte)row.Word<NumeralRole>("role"));
            values.Add(row.Long("value"));
        }

        writer.WriteArray<char>(characters.ToArray());
        writer.WriteArray<byte>(roles.ToArray());
        writer.WriteArray<long>(values.ToArray());
    }

    private void WriteApproximators(SectionWriter writer)
    {
        var table = Read("approximators.tsv", "word", "position", "bound", "example", "not_after");
        var bounds = new List<string>();
        var notAfter = new List<string>();
        foreach (var row in table.Rows)
        {
            WordClass? position = row["position"] switch
            {
                "prefix" => WordClass.Prefix,
                "magnitude" => WordClass.MagnitudePrefix,
                "suffix" => WordClass.Suffix,
                _ => null,
            };
            if (position is null)
            {
                row.Report(TableError.UnknownWord, $"position '{row["position"]}' is none of prefix, magnitude, suffix");
                continue;
            }

            if (row["bound"] is not ("about" or "over" or "under"))
            {
                row.Report(TableError.UnknownWord, $"bound '{row["bound"]}' is none of about, over, under");
            }

            CheckExample(row, row["word"]);
            AddSense(row, position.Value, bounds.Count);
            bounds.Add(row["bound"]);
            notAfter.Add(string.Join(' ', row.List("not_after")));
        }

        writer.WriteStrings(bounds);
        writer.WriteStrings(notAfter);
    }

    // All units are rows of one list: word, unit as written out, factor, what must not follow.
    private void WriteUnits(SectionWriter writer)
    {
        var units = new List<string>();
        var factors = new List<string>();
        var notBefore = new List<string>();

        void Add(TsvRow row, WordClass wordClass, string unit, decimal factor, string[] continuations)
        {
            CheckExample(row, row["word"]);
            AddSense(row, wordClass, units.Count);
            units.Add(unit);
            factors.Add(factor.ToString(CultureInfo.InvariantCulture));
            notBefore.Add(string.Join(' ', continuations));
        }

        foreach (var row in Read("classifiers.tsv", "word", "not_before", "example").Rows)
        {
            Add(row, WordClass.Classifier, row["word"], 1, row.List("not_before"));
        }

        foreach (var row in Read("measures.tsv", "word", "canonical", "factor", "not_before", "example").Rows)
        {
            row.Decimal("factor");
            Add(row, WordClass.Measure, row["word"], 1, row.List("not_before"));
        }

        foreach (var row in Read("currencies.tsv", "word", "code", "scale", "position", "example", "not_before").Rows)
        {
            if (row["code"].Length is not (0 or 3) && row["code"] != "?")
            {
                row.Report(TableError.UnknownWord, $"'{row["code"]}' is no ISO 4217 code");
            }

            Add(row, row["position"] == "before" ? WordClass.CurrencyBefore : WordClass.Currency, row["code"], row.Decimal("scale"), row.List("not_before"));
        }

        foreach (var row in Read("time-units.tsv", "word", "kind", "unit", "example", "not_before").Rows)
        {
            Add(row, row["kind"] == "age" ? WordClass.Age : WordClass.Time, row["unit"], 1, row.List("not_before"));
        }

        foreach (var row in Read("ratios.tsv", "word", "position", "unit", "factor", "not_before", "example").Rows)
        {
            Add(row, row["position"] == "before" ? WordClass.RatioBefore : WordClass.Ratio, row["unit"], row.Decimal("factor"), row.List("not_before"));
        }

        writer.WriteStrings(units);
        writer.WriteStrings(factors);
        writer.WriteStrings(notBefore);
    }

    // Words that have no more to them than their class, and what makes a lexicalised form a number after all.
    private void WriteWords(SectionWriter writer)
    {
        var unlessBefore = new List<string>();
        foreach (var row in Read("not-figures.tsv", "word", "class", "unless_before", "example").Rows)
        {
            CheckExample(row, row["word"]);
            AddSense(row, WordClass.NotFigure, unlessBefore.Count);
            unlessBefore.Add(string.Join(' ', row.List("unless_before")));
        }

        writer.WriteStrings(unlessBefore);

        foreach (var row in Read("admin-nouns.tsv", "word", "example").Rows)
        {
            CheckExample(row, row["word"]);
            AddSense(row, WordClass.Admin, 0);
        }

        foreach (var row in Read("money-words.tsv", "word", "kind", "example").Rows)
        {
            CheckExample(row, row["word"]);
            var kind = row.Word<MoneyWord>("kind");
            AddSense(row, kind == MoneyWord.Counted ? WordClass.Counted : WordClass.Money, (int)kind);
        }

        foreach (var row in Read("connectors.tsv", "word", "class", "example").Rows)
        {
            CheckExample(row, row["word"]);
            AddSense(row, row.Word<WordClass>("class"), 0);
        }

        var regions = new List<string>();
        foreach (var row in Read("currency-regions.tsv", "word", "code", "example").Rows)
        {
            CheckExample(row, row["word"]);
            AddSense(row, WordClass.Region, regions.Count);
            regions.Add(row.Required("code"));
        }

        writer.WriteStrings(regions);
    }

    private void WriteForms(SectionWriter writer)
    {
        var table = Read("figure-forms.tsv", "form", "kind", "shape", "pattern", "example", "gives");
        var names = new List<string>();
        var kinds = new List<string>();
        var shapes = new List<string>();
        var lengths = new List<int>();
        var forms = new List<int>();
        var elements = new List<int>();
        var literals = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!seen.Add(row.Required("form")))
            {
                row.Report(TableError.Duplicate, $"form {row["form"]} stands here twice");
            }

            IReadOnlyList<FormElement[]> sequences;
            try
            {
                sequences = FormPattern.Expand(row["pattern"]);
            }
            catch (FormatException e)
            {
                row.Report(TableError.BadPattern, e.Message);
                continue;
            }

            foreach (var sequence in sequences)
            {
                forms.Add(names.Count);
                lengths.Add(sequence.Length);
                foreach (var element in sequence)
                {
                    var literal = -1;
                    if (element.Kind == FormElementKind.Literal)
                    {
                        literal = literals.IndexOf(element.Literal);
                        if (literal < 0)
                        {
                            literal = literals.Count;
                            literals.Add(element.Literal);
                        }
                    }

                    elements.Add((int)element.Kind | ((int)element.Look << 8) | ((literal + 1) << 16));
                }
            }

            names.Add(row["form"]);
            kinds.Add(row["kind"]);
            shapes.Add(row["shape"]);
        }

        writer.WriteStrings(names);
        writer.WriteStrings(kinds);
        writer.WriteStrings(shapes);
        writer.WriteStrings(literals);
        writer.WriteArray<int>(forms.ToArray());
        writer.WriteArray<int>(lengths.ToArray());
        writer.WriteArray<int>(elements.ToArray());
    }

    private void WriteSenses(SectionWriter writer)
    {
        var trie = new TrieBuilder();
        var starts = new List<int> { 0 };
        var senses = new List<uint>();
        foreach (var (word, meanings) in _senses)
        {
            trie.Add(word, starts.Count - 1);
            senses.AddRange(meanings);
            starts.Add(senses.Count);
        }

        // Which classes have a word that begins with a character: most positions of a text are settled by this alone.
        var first = new SortedDictionary<char, uint>();
        foreach (var (word, meanings) in _senses)
        {
            foreach (var sense in meanings)
            {
                first[word[0]] = first.GetValueOrDefault(word[0]) | (1u << (int)(sense >> 24));
            }
        }

        writer.WriteTrie(trie);
        writer.WriteArray<int>(starts.ToArray());
        writer.WriteArray<uint>(senses.ToArray());
        writer.WriteArray<char>(first.Keys.ToArray());
        writer.WriteArray<uint>(first.Values.ToArray());
    }

    private void AddSense(TsvRow row, WordClass wordClass, int index)
    {
        var word = row.Required("word");
        if (word.Length == 0)
        {
            return;
        }

        if (!_senses.TryGetValue(word, out var meanings))
        {
            _senses[word] = meanings = [];
        }

        if (meanings.Exists(sense => sense >> 24 == (uint)wordClass))
        {
            row.Report(TableError.Duplicate, $"'{word}' stands here twice");
            return;
        }

        meanings.Add(((uint)wordClass << 24) | (uint)index);
    }

    private static void CheckExample(TsvRow row, string word)
    {
        if (!row.Required("example").Contains(word, StringComparison.Ordinal))
        {
            row.Report(TableError.MissingCell, $"the example does not hold '{word}'");
        }
    }
}
