namespace AidExtract.Tables.Rules;

/// <summary>The tables as they stand in a folder.</summary>
internal sealed class RuleFolder(string folder, List<TableError> errors) : IRuleTables
{
    public TsvTable Read(string name, string[] key, string[] columns) => TsvTable.Read(Path.Combine(folder, name), columns, errors);
}
