using AidExtract.Text;

namespace AidExtract.Segmenting;

/// <summary>A word of a sentence.</summary>
/// <param name="Span">Where it stands in the simplified text of the article.</param>
/// <param name="Tag">jieba's part of speech: <c>n</c> noun, <c>v</c> verb, <c>ns</c> place, <c>m</c> numeral, <c>q</c> classifier, <c>x</c> other …</param>
public readonly record struct Token(Span Span, string Tag);
