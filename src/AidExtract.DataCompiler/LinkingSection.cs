using AidExtract.Tables;
using AidExtract.Tables.Linking;

namespace AidExtract.DataCompiler;

/// <summary>The linking tables of <c>Data/Rules</c>.</summary>
internal sealed class LinkingSection : ISectionCompiler
{
    public TableSection Section => TableSection.Linking;

    public void Compile(string dataFolder, SectionWriter writer, List<TableError> errors) => new LinkingCompiler(dataFolder, errors).Write(writer);
}
