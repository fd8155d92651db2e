using AidExtract.Matching.Rules;
using AidExtract.Tables.Rules;

namespace AidExtract.Explaining;

/// <summary>Why forms of kind none are no figures, by the first part of their names in <c>figure-forms.tsv</c>.</summary>
internal static class FormFamilies
{
    /// <summary>The reason in words.</summary>
    /// <param name="form">Name of the row.</param>
    /// <param name="text">What it takes.</param>
    public static string WhyNone(string form, string text) => form.Split('.')[0] switch
    {
        "word" => $"a fixed expression ({RuleTable.Row(WordClass.NotFigure, text)})",
        "date" => "a date",
        "time" => "a time of day",
        "ordinal" => "an ordinal or rank",
        "identifier" => "a number that names something",
        "score" => "a score",
        "marker" => "the number of a paragraph",
        "indefinite" => "一 or 两 that only says that there is one, or that both are meant",
        _ => "a row of kind none",
    };
}
