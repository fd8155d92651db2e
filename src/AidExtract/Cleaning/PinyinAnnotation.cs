using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>A word with its reading in brackets behind it.</summary>
/// <param name="Word">The characters that are annotated.</param>
/// <param name="Group">The brackets and what they hold; several groups in a row are one.</param>
/// <param name="Kind">How the reading fits the word.</param>
internal readonly record struct PinyinAnnotation(Span Word, Span Group, ReadingFit Kind);
