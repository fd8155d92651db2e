using AidExtract.Tables.Linking;
using AidExtract.Tables.Pages;

namespace AidExtract.Tables.Rules;

/// <summary>The sections that are made of <c>Data/Rules</c> alone, at build time and again where rows are laid over them.</summary>
internal static class RuleSections
{
    /// <summary>Writes all of them; bad rows go where the tables put their errors.</summary>
    public static IReadOnlyDictionary<TableSection, SectionWriter> Compile(IRuleTables tables)
    {
        var rules = new SectionWriter();
        new RulesCompiler(tables).Write(rules);
        var linking = new SectionWriter();
        new LinkingCompiler(tables).Write(linking);
        var lines = new SectionWriter();
        LinesCompiler.Write(tables, lines);
        var pages = new SectionWriter();
        PagesCompiler.Write(tables, pages);
        var organisations = new SectionWriter();
        OrganisationsCompiler.Write(tables, organisations);
        return new Dictionary<TableSection, SectionWriter>
        {
            [TableSection.Rules] = rules,
            [TableSection.Linking] = linking,
            [TableSection.Lines] = lines,
            [TableSection.Pages] = pages,
            [TableSection.Organisations] = organisations,
        };
    }
}
