namespace AidExtract.Tables.Rules;

/// <summary>Compiles <c>org-suffixes.tsv</c>, what names of organisations end with.</summary>
internal static class OrganisationsCompiler
{
    public static void Write(IRuleTables tables, SectionWriter writer)
    {
        var suffixes = new TrieBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in tables.Read("org-suffixes.tsv", ["suffix"], ["suffix", "example"]).Rows)
        {
            var suffix = row.Required("suffix");
            if (!seen.Add(suffix))
            {
                row.Report(TableError.Duplicate, $"'{suffix}' stands twice");
            }
            else if (suffix.Length > 0)
            {
                suffixes.Add(suffix, 0);
            }
        }

        writer.WriteTrie(suffixes);
    }
}
