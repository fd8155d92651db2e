namespace AidExtract.Tables.Rules;

/// <summary>One element of a figure form: a class of numerals or words, a literal, or what must or must not follow.</summary>
/// <param name="Kind">What it takes.</param>
/// <param name="Literal">The characters, for <see cref="FormElementKind.Literal"/>.</param>
/// <param name="Look">Whether it is taken, or only looked at.</param>
internal readonly record struct FormElement(FormElementKind Kind, string Literal, FormLook Look);
