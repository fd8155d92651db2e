using AidExtract.Cleaning;
using AidExtract.Text;

namespace AidExtract.Segmenting;

/// <summary>A sentence: up to and with 。！？ or the end of its line, quotation marks closed.</summary>
/// <param name="Span">Where it stands in the simplified text of the article.</param>
/// <param name="Section">What its line is.</param>
/// <param name="Tokens">Its words in order; they tile the sentence.</param>
public sealed record Sentence(Span Span, Section Section, IReadOnlyList<Token> Tokens)
{
    /// <summary>The words as an array, which is what they are unless a caller made the sentence: read without a call for each.</summary>
    internal Token[] TokenArray() => Tokens as Token[] ?? [.. Tokens];
}
