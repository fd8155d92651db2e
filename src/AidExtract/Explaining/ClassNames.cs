using AidExtract.Tables.Rules;

namespace AidExtract.Explaining;

/// <summary>What words of the rule tables are called in an explanation.</summary>
internal static class ClassNames
{
    public static string Of(WordClass wordClass) => wordClass switch
    {
        WordClass.Prefix => "approximator before a number",
        WordClass.Suffix => "approximator after a unit",
        WordClass.MagnitudePrefix => "approximator before a bare multiplier",
        WordClass.CurrencyBefore => "currency before a number",
        WordClass.RatioBefore => "ratio before a number",
        WordClass.Admin => "counted noun",
        WordClass.NotFigure => "fixed expression, no figure",
        WordClass.Range => "between the ends of a range",
        WordClass.List => "between the members of a list",
        WordClass.Change => "from one amount to another",
        WordClass.Time => "unit of time",
        WordClass.Age => "unit of age",
        _ => wordClass.ToString().ToLowerInvariant(),
    };
}
