using AidExtract.Segmenting;
using AidExtract.Text;

namespace AidExtract.Matching.Figures;

/// <summary>Where the words of a sentence begin and end: segmentation settles 四川, 一些, 九三学社. Asked for positions near one another.</summary>
internal sealed class TokenBoundaries
{
    private Token[] _tokens = [];
    private int _offset;
    private int _length;
    private int _current;

    /// <summary>Turns to a sentence.</summary>
    public void Begin(Sentence sentence)
    {
        (_tokens, _offset, _length, _current) = (sentence.TokenArray(), sentence.Span.Start, sentence.Span.Length, 0);
    }

    /// <summary>True when a word begins at a position of the sentence.</summary>
    public bool IsStart(int at) => Holding(at).Span.Start == at + _offset;

    /// <summary>The word that holds a position of the sentence, its span in positions of the sentence; null outside.</summary>
    public Token? TokenAt(int at) => at >= _length || at < 0 ? null : Local(Holding(at));

    /// <summary>The word that holds a position within the sentence, its span in positions of the sentence.</summary>
    public Token TokenOf(int at) => Local(Holding(at));

    private Token Local(Token token) => token with { Span = new Span(token.Span.Start - _offset, token.Span.End - _offset) };

    // Positions are asked for in the neighbourhood of the last one, so that stepping finds the word at once.
    private ref readonly Token Holding(int at)
    {
        var tokens = _tokens;
        var position = at + _offset;
        var k = _current;
        while (tokens[k].Span.End <= position)
        {
            k++;
        }

        while (tokens[k].Span.Start > position)
        {
            k--;
        }

        _current = k;
        return ref tokens[k];
    }
}
