using AidExtract.Segmenting;
using AidExtract.Text;

namespace AidExtract.Matching.Places;

/// <summary>Where the words of a sentence begin and end. A sentence without tokens has an edge everywhere.</summary>
internal readonly struct TokenEdges(Sentence sentence)
{
    private readonly Token[] _tokens = sentence.TokenArray();

    public bool IsEmpty => _tokens.Length == 0;

    public int Count => _tokens.Length;

    public Token this[int index] => _tokens[index];

    /// <summary>Index of the word that holds the position.</summary>
    public int IndexAt(int position)
    {
        var (low, high) = (0, _tokens.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            if (_tokens[middle].Span.Start <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>True when a word starts at the position, or the sentence ends there.</summary>
    public bool IsEdge(int position) =>
        IsEmpty || position >= _tokens[^1].Span.End || position <= _tokens[0].Span.Start || _tokens[IndexAt(position)].Span.Start == position;

    /// <summary>True when words begin and end where the stretch does.</summary>
    public bool AreEdges(Span span) => IsEdge(span.Start) && IsEdge(span.End);

    /// <summary>The tag of the word that is exactly this stretch, or empty.</summary>
    public string TagOf(Span span)
    {
        if (IsEmpty)
        {
            return "";
        }

        var token = _tokens[IndexAt(span.Start)];
        return token.Span == span ? token.Tag : "";
    }
}
