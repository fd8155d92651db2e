using AidExtract.Text;

namespace AidExtract.Linking;

/// <summary>A word, figure or place of a sentence, as linking reads it.</summary>
/// <param name="Span">Where it stands in the simplified text of the article.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Tag">jieba's part of speech.</param>
/// <param name="Entry">Its entry in the linking tables, or -1.</param>
/// <param name="Figure">Position in the list of figures, or -1.</param>
/// <param name="Place">Position in the list of places, or -1.</param>
internal readonly record struct Node(Span Span, NodeKind Kind, string Tag, int Entry, int Figure, int Place)
{
    /// <summary>True where a clause ends.</summary>
    public bool IsBreak => Kind is NodeKind.Comma or NodeKind.Colon or NodeKind.Stop;
}
