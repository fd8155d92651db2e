using AidExtract.Writing;

namespace AidExtract.Cli.Checking;

/// <summary>How well the rows of one table were found. A row counts as found when one stands where it is expected, whatever its other fields hold.</summary>
internal sealed class TableAccuracy(Table table)
{
    private readonly int[] _compared = new int[table.Columns.Count];
    private readonly int[] _equal = new int[table.Columns.Count];

    public Table Table => table;

    /// <summary>Rows expected.</summary>
    public int Expected { get; private set; }

    /// <summary>Rows found.</summary>
    public int Found { get; private set; }

    /// <summary>Rows found where one is expected.</summary>
    public int Paired { get; private set; }

    /// <summary>0 to 1; of no rows, 1.</summary>
    public double Precision => Share(Paired, Found);

    /// <summary>0 to 1; of no rows, 1.</summary>
    public double Recall => Share(Paired, Expected);

    /// <summary>0 to 1; of no rows, 1.</summary>
    public double F1 => Share(2 * Paired, Expected + Found);

    /// <summary>The share of paired rows, 0 to 1, in which the column is as expected; columns that were never compared are left out.</summary>
    public IEnumerable<(string Column, double Accuracy)> Columns => Enumerable.Range(0, _compared.Length)
        .Where(i => _compared[i] > 0)
        .Select(i => (table.Columns[i].Name, Share(_equal[i], _compared[i])));

    /// <summary>Counts a row that stands on one side alone.</summary>
    public void AddSingle(bool expected)
    {
        Expected += expected ? 1 : 0;
        Found += expected ? 0 : 1;
    }

    /// <summary>Counts a row that stands on both sides.</summary>
    public void AddPair()
    {
        Expected++;
        Found++;
        Paired++;
    }

    /// <summary>Counts a field of a paired row.</summary>
    public void AddField(int column, bool equal)
    {
        _compared[column]++;
        _equal[column] += equal ? 1 : 0;
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
