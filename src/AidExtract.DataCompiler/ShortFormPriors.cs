using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>How likely a bare short form is a place, in percent, from what is known of the string.</summary>
internal static class ShortFormPriors
{
    /// <summary>For forms of which nothing is known: provinces (never another word) and districts.</summary>
    public const byte Unknown = 95;

    /// <summary>For districts of Taiwan of which nothing is known: 三峡, 树林 and 大树 are other words first.</summary>
    public const byte UnknownInTaiwan = 30;

    private const double Weight = 3;
    private const int RareWord = 60;

    /// <summary>Frequency above which a person's name is as likely as the place.</summary>
    private const int FrequentName = 300;

    public static IReadOnlyDictionary<string, byte> Read(string path, List<TableError> errors)
    {
        var priors = new Dictionary<string, byte>(StringComparer.Ordinal);
        foreach (var row in TsvTable.Read(path, ["short", "grade", "seen", "places", "tag", "frequency"], errors).Rows)
        {
            // What was seen in annotated news, added to what the word list alone would say with the weight of three sightings.
            var prior = ((Weight * WordPrior(row)) + row.Int("places")) / (Weight + row.Int("seen"));
            if (!priors.TryAdd(row.Required("short"), (byte)Math.Round(100 * prior)))
            {
                row.Report(TableError.Duplicate, $"'{row["short"]}' stands twice");
            }
        }

        return priors;
    }

    private static double WordPrior(TsvRow row)
    {
        var tag = row["tag"];
        var frequency = tag.Length == 0 ? 0 : row.Int("frequency");
        return (tag, frequency) switch
        {
            _ when row["grade"] == "e" => 0.95,
            ("" or "ns" or "nt", _) => 0.95,
            (_, < RareWord) => 0.9,
            ("nr" or "nz" or "nrt" or "nrfg", < FrequentName) => 0.7,
            ("nr" or "nz" or "nrt" or "nrfg", _) => 0.5,
            ("n" or "j" or "s" or "b", _) => 0.35,
            _ => 0.15,
        };
    }
}
