using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>Turns the tables of one folder of <c>Data</c> into one section.</summary>
internal interface ISectionCompiler
{
    TableSection Section { get; }

    /// <summary>Reads its tables below <paramref name="dataFolder"/> and writes the section; bad rows go to <paramref name="errors"/>.</summary>
    void Compile(string dataFolder, SectionWriter writer, List<TableError> errors);
}
