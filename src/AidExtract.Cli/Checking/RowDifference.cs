using AidExtract.Writing;

namespace AidExtract.Cli.Checking;

/// <summary>A row that differs.</summary>
/// <param name="Table">Whose row it is.</param>
/// <param name="Change">How it differs.</param>
/// <param name="Row">The row as expected, or as found where none is expected.</param>
/// <param name="Fields">The fields that differ in a changed row.</param>
internal sealed record RowDifference(Table Table, Change Change, string[] Row, IReadOnlyList<FieldDifference> Fields)
{
    /// <summary>The field of a column; empty for a column the table does not have.</summary>
    public string Field(string column)
    {
        for (var i = 0; i < Table.Columns.Count; i++)
        {
            if (Table.Columns[i].Name == column)
            {
                return Row[i];
            }
        }

        return "";
    }
}
