using AidExtract.Writing;

namespace AidExtract.Tests.Writing;

/// <summary>Rows as the writers of tables take them.</summary>
internal static class TableRow
{
    /// <summary>The fields of a row.</summary>
    public static FieldValue[] Of<TRow>(Table<TRow> table, TRow row)
    {
        var fields = new FieldValue[table.Fields.Length];
        table.Read(row, fields);
        return fields;
    }
}
