using AidExtract.Tables.Rules;

namespace AidExtract.Tables.Linking;

/// <summary>Checks the tables of <c>Data/Rules</c> that linking reads and writes them as one section: a trie of words and the senses of each.</summary>
/// <param name="tables">Where they are read from, and their errors go.</param>
internal sealed class LinkingCompiler(IRuleTables tables)
{
    /// <summary>A sense is 8 bits class and 24 bits payload.</summary>
    public const int PayloadBits = 24;

    private readonly SortedDictionary<string, List<uint>> _senses = new(StringComparer.Ordinal);

    public void Write(SectionWriter writer)
    {
        ReadVerbs();
        ReadWords();
        ReadCues("status-cues.tsv", "status", LinkClass.Status, "actual", "planned");
        ReadCues("aggregate-cues.tsv", "aggregate", LinkClass.Aggregate, "cumulative", "each");
        ReadLabels();
        ReadPeriods();
        ReadRoles();

        var trie = new TrieBuilder();
        var starts = new List<int> { 0 };
        var senses = new List<uint>();
        foreach (var (word, meanings) in _senses)
        {
            trie.Add(word, starts.Count - 1);
            senses.AddRange(meanings);
            starts.Add(senses.Count);
        }

        writer.WriteTrie(trie);
        writer.WriteArray<int>(starts.ToArray());
        writer.WriteArray<uint>(senses.ToArray());
    }

    private void ReadVerbs()
    {
        foreach (var row in tables.Read("verbs.tsv", ["verb"], ["verb", "use", "frame", "flow", "example"]).Rows)
        {
            Add(row, "verb", LinkClass.Verb, new VerbEntry(row.Word<VerbUse>("use"), row.Word<VerbFrame>("frame"), row.Word<Flow>("flow")).Pack());
        }
    }

    private void ReadWords()
    {
        foreach (var row in tables.Read("link-words.tsv", ["word", "class"], ["word", "class", "example"]).Rows)
        {
            Add(row, "word", row.Word<LinkClass>("class"), 0);
        }
    }

    private void ReadCues(string name, string outcome, LinkClass linkClass, string low, string high)
    {
        foreach (var row in tables.Read(name, ["cue"], ["cue", outcome, "needs", "example", "counter"]).Rows)
        {
            Add(row, "cue", linkClass, (row.OneOf(outcome, [low, high]) == high ? 1u : 0u) | ((uint)row.Word<CueNeed>("needs") << 4));
        }
    }

    private void ReadLabels()
    {
        foreach (var row in tables.Read("money-labels.tsv", ["label"], ["label", "flow", "strength", "example"]).Rows)
        {
            Add(row, "label", LinkClass.Money, (uint)row.Word<Flow>("flow") | (row.OneOf("strength", ["strong", "weak"]) == "strong" ? 1u << 4 : 0));
        }
    }

    private void ReadPeriods()
    {
        foreach (var row in tables.Read("period-words.tsv", ["word"], ["word", "kind", "value", "example"]).Rows)
        {
            Add(row, "word", LinkClass.Period, (uint)row.Word<PeriodKind>("kind") | ((uint)(row.Int("value") + 128) << 8));
        }
    }

    private void ReadRoles()
    {
        foreach (var row in tables.Read("role-frames.tsv", ["marker", "position", "role"], ["marker", "position", "role", "example", "figure", "donor", "recipient"]).Rows)
        {
            var role = row.OneOf("role", ["donor", "recipient"]);

            // A row without a marker shows what the order of words alone says; it is an example for the tests.
            if (row["marker"].Length > 0)
            {
                Add(row, "marker", LinkClass.Role, (role == "recipient" ? 1u : 0u) | ((uint)row.Word<RolePosition>("position") << 4));
            }
        }
    }

    private void Add(TsvRow row, string column, LinkClass linkClass, uint payload)
    {
        var word = row.Required(column);
        if (word.Length == 0)
        {
            return;
        }

        if (!row.Required("example").Contains(word, StringComparison.Ordinal))
        {
            row.Report(TableError.MissingCell, $"the example does not hold '{word}'");
        }

        if (!_senses.TryGetValue(word, out var meanings))
        {
            _senses[word] = meanings = [];
        }

        var sense = ((uint)linkClass << PayloadBits) | payload;
        if (linkClass == LinkClass.Role ? meanings.Contains(sense) : meanings.Exists(known => known >> PayloadBits == (uint)linkClass))
        {
            row.Report(TableError.Duplicate, $"'{word}' stands here twice");
            return;
        }

        meanings.Add(sense);
    }
}
