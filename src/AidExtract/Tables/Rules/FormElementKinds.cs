namespace AidExtract.Tables.Rules;

/// <summary>Which words an element of a form takes.</summary>
internal static class FormElementKinds
{
    /// <summary>The class of the words, or null for literals and numerals.</summary>
    public static WordClass? ToWordClass(this FormElementKind kind) => kind switch
    {
        FormElementKind.Prefix => WordClass.Prefix,
        FormElementKind.MagnitudePrefix => WordClass.MagnitudePrefix,
        FormElementKind.Suffix => WordClass.Suffix,
        FormElementKind.Currency => WordClass.Currency,
        FormElementKind.CurrencyBefore => WordClass.CurrencyBefore,
        FormElementKind.Classifier => WordClass.Classifier,
        FormElementKind.Measure => WordClass.Measure,
        FormElementKind.Time => WordClass.Time,
        FormElementKind.Age => WordClass.Age,
        FormElementKind.Ratio => WordClass.Ratio,
        FormElementKind.RatioBefore => WordClass.RatioBefore,
        FormElementKind.Admin => WordClass.Admin,
        FormElementKind.NotFigure => WordClass.NotFigure,
        FormElementKind.Range => WordClass.Range,
        FormElementKind.List => WordClass.List,
        FormElementKind.Change => WordClass.Change,
        _ => null,
    };
}
