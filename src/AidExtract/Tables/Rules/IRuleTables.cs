namespace AidExtract.Tables.Rules;

/// <summary>Where the tables of <c>Data/Rules</c> are read from.</summary>
internal interface IRuleTables
{
    /// <summary>Reads a table.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="key">The columns by which a row is known: an overlay's row replaces the one with the same.</param>
    /// <param name="columns">The columns it must have, in this order.</param>
    TsvTable Read(string name, string[] key, string[] columns);
}
