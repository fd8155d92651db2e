using AidExtract.Tables;
using AidExtract.Tables.Rules;

namespace AidExtract.DataCompiler;

/// <summary>The matcher's tables of <c>Data/Rules</c>.</summary>
internal sealed class RulesSection : ISectionCompiler
{
    public TableSection Section => TableSection.Rules;

    public void Compile(string dataFolder, SectionWriter writer, List<TableError> errors) => new RulesCompiler(dataFolder, errors).Write(writer);
}
