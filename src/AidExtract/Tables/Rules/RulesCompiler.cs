using System.Globalization;
using AidExtract.Matching.Figures;

namespace AidExtract.Tables.Rules;

/// <summary>Checks the tables of <c>Data/Rules</c> that the matcher reads and writes them as one section.</summary>
/// <param name="tables">Where they are read from, and their errors go.</param>
internal sealed class RulesCompiler(IRuleTables tables)
{
    private const string NoKind = "none";

    private static readonly string[] Positions = ["before", "after"];

    private readonly SortedDictionary<string, List<uint>> _senses = new(StringComparer.Ordinal);

    public void Write(SectionWriter writer)
    {
        WriteNumerals(writer);
        WriteApproximators(writer);
        WriteUnits(writer);
        WriteWords(writer);
        WriteForms(writer);
        WriteSenses(writer);
    }

    private void WriteNumerals(SectionWriter writer)
    {
        var table = tables.Read("numerals.tsv", ["character"], ["character", "role", "value", "example"]);
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
        var table = tables.Read("approximators.tsv", ["word", "position"], ["word", "position", "bound", "example", "not_after"]);
        var bounds = new List<string>();
        var notAfter = new List<string>();
        foreach (var row in table.Rows)
        {
            CheckExample(row, row["word"]);
            AddSense(row, row.OneOf("position", ["prefix", "magnitude", "suffix"]) switch { "prefix" => WordClass.Prefix, "suffix" => WordClass.Suffix, _ => WordClass.MagnitudePrefix }, bounds.Count);
            bounds.Add(row.OneOf("bound", ["about", "over", "under"]));
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

        foreach (var row in tables.Read("classifiers.tsv", ["word"], ["word", "not_before", "example"]).Rows)
        {
            Add(row, WordClass.Classifier, row["word"], 1, row.List("not_before"));
        }

        foreach (var row in tables.Read("measures.tsv", ["word"], ["word", "canonical", "factor", "not_before", "example"]).Rows)
        {
            row.Decimal("factor");
            Add(row, WordClass.Measure, row["word"], 1, row.List("not_before"));
        }

        foreach (var row in tables.Read("currencies.tsv", ["word", "position"], ["word", "code", "scale", "position", "example", "not_before"]).Rows)
        {
            if (row["code"].Length is not (0 or 3) && row["code"] != "?")
            {
                row.Report(TableError.UnknownWord, $"'{row["code"]}' is no ISO 4217 code");
            }

            Add(row, row.OneOf("position", Positions) == "before" ? WordClass.CurrencyBefore : WordClass.Currency, row["code"], row.Decimal("scale"), row.List("not_before"));
        }

        foreach (var row in tables.Read("time-units.tsv", ["word", "kind"], ["word", "kind", "unit", "example", "not_before"]).Rows)
        {
            Add(row, row.OneOf("kind", ["age", "duration"]) == "age" ? WordClass.Age : WordClass.Time, row["unit"], 1, row.List("not_before"));
        }

        foreach (var row in tables.Read("ratios.tsv", ["word", "position"], ["word", "position", "unit", "factor", "not_before", "example"]).Rows)
        {
            Add(row, row.OneOf("position", Positions) == "before" ? WordClass.RatioBefore : WordClass.Ratio, row["unit"], row.Decimal("factor"), row.List("not_before"));
        }

        writer.WriteStrings(units);
        writer.WriteStrings(factors);
        writer.WriteStrings(notBefore);
    }

    // Words that have no more to them than their class, and what makes a lexicalised form a number after all.
    private void WriteWords(SectionWriter writer)
    {
        var unlessBefore = new List<string>();
        foreach (var row in tables.Read("not-figures.tsv", ["word"], ["word", "class", "unless_before", "example"]).Rows)
        {
            CheckExample(row, row["word"]);
            AddSense(row, WordClass.NotFigure, unlessBefore.Count);
            unlessBefore.Add(string.Join(' ', row.List("unless_before")));
        }

        writer.WriteStrings(unlessBefore);

        foreach (var row in tables.Read("admin-nouns.tsv", ["word"], ["word", "example"]).Rows)
        {
            CheckExample(row, row["word"]);
            AddSense(row, WordClass.Admin, 0);
        }

        foreach (var row in tables.Read("money-words.tsv", ["word"], ["word", "kind", "example"]).Rows)
        {
            CheckExample(row, row["word"]);
            var kind = row.Word<MoneyWord>("kind");
            AddSense(row, kind == MoneyWord.Counted ? WordClass.Counted : WordClass.Money, (int)kind);
        }

        foreach (var row in tables.Read("connectors.tsv", ["word", "class"], ["word", "class", "example"]).Rows)
        {
            CheckExample(row, row["word"]);
            AddSense(row, row.Word<WordClass>("class"), 0);
        }

        var regions = new List<string>();
        var scopes = new List<byte>();
        foreach (var row in tables.Read("currency-regions.tsv", ["word", "scope"], ["word", "code", "scope", "example"]).Rows)
        {
            CheckExample(row, row["word"]);
            var scope = row.Word<RegionScope>("scope");
            AddSense(row, scope == RegionScope.Payer ? WordClass.Payer : WordClass.Region, regions.Count);
            regions.Add(row.Required("code"));
            scopes.Add((byte)scope);
        }

        writer.WriteStrings(regions);
        writer.WriteArray<byte>(scopes.ToArray());
    }

    private void WriteForms(SectionWriter writer)
    {
        var table = tables.Read("figure-forms.tsv", ["form"], ["form", "kind", "shape", "pattern", "example", "gives"]);
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

            if (row["kind"] != NoKind)
            {
                row.Word<FigureKind>("kind");
            }

            var numerals = NumeralsOf(row.Word<FormShape>("shape"));
            foreach (var sequence in sequences)
            {
                if (sequence.Count(e => e.Kind.TakesNumeral() && e.Look == FormLook.Take) < numerals)
                {
                    row.Report(TableError.BadPattern, $"the shape {row["shape"]} needs {numerals} numerals in whatever the pattern stands for");
                    break;
                }

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

    private static int NumeralsOf(FormShape shape) => shape switch
    {
        FormShape.None or FormShape.Halves => 0,
        FormShape.FractionRange or FormShape.MixedFraction or FormShape.TenthsRange => 3,
        FormShape.Range or FormShape.List or FormShape.Change or FormShape.Fraction or FormShape.Slash or FormShape.Tenths or FormShape.Power or FormShape.Scientific => 2,
        _ => 1,
    };

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
