using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Rules;

/// <summary>Which file of <c>Data/Rules</c> holds the words of a class.</summary>
internal static class RuleTable
{
    /// <summary>Table and word, as a linguist finds it: <c>classifiers.tsv: 名</c>.</summary>
    public static string Row(WordClass wordClass, string word) => $"{Of(wordClass)}: {word}";

    /// <summary>The file's name.</summary>
    public static string Of(WordClass wordClass) => wordClass switch
    {
        WordClass.Prefix or WordClass.Suffix or WordClass.MagnitudePrefix => "approximators.tsv",
        WordClass.Currency or WordClass.CurrencyBefore => "currencies.tsv",
        WordClass.Classifier => "classifiers.tsv",
        WordClass.Measure => "measures.tsv",
        WordClass.Time or WordClass.Age => "time-units.tsv",
        WordClass.Ratio or WordClass.RatioBefore => "ratios.tsv",
        WordClass.Admin => "admin-nouns.tsv",
        WordClass.NotFigure => "not-figures.tsv",
        WordClass.Range or WordClass.List or WordClass.Change => "connectors.tsv",
        WordClass.Money or WordClass.Counted => "money-words.tsv",
        WordClass.Region or WordClass.Payer => "currency-regions.tsv",
        _ => throw new ArgumentOutOfRangeException(nameof(wordClass), wordClass, "No table holds this class."),
    };
}
